package org.bursar.console.invitations;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.PageBody;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.AskButton;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.OrganizationCommand.AcceptInvitation;
import org.bursar.vocabulary.OrganizationCommand.CancelInvitation;
import org.bursar.vocabulary.OrganizationCommand.DeclineInvitation;
import org.kordamp.ikonli.feather.Feather;

/** All invitations, how each stands, and what can be done with those that are selected. */
public final class InvitationsView extends VBox {

  private final Session session;
  private final Latest reading;
  private final DataTable<InvitationRow> table;

  /** The invitations of the books that are open. */
  public InvitationsView(Session session) {
    this.session = session;
    reading = session.background().latest("invitations");
    PageHeader header = new PageHeader(Texts.text("invitations.title"));
    header.setPath(
        new Link(
            "invitations-setup",
            Texts.text("rail.setup"),
            () -> session.navigator().go(new Place.Setup())));
    header
        .below()
        .add(
            Labels.secondary(
                Texts.made(
                    () -> quota(session.sight().get()), session.sight().when(Shown.of(this)))));
    header
        .actions()
        .addAll(
            AskButton.of(
                session, "invitations-answers", "action.import.answers", Ask.ImportAnswers::new),
            AskButton.of(session, "invitations-many", "action.invite.many", Ask.InviteMany::new),
            AskButton.of(session, "invitations-new", "action.invite", InvitationsView::fresh));
    table =
        new DataTable<>(
            "invitations",
            session.background(),
            row -> row.invitation().id(),
            InvitationRow.columns(session));
    table.setTitle(Texts.text("invitations.title"));
    table.setEmpty(
        new EmptyState(
            Feather.USER_PLUS,
            Texts.text("invitations.empty"),
            AskButton.of(session, "invitations-first", "action.invite", InvitationsView::fresh)));
    table
        .actions()
        .addAll(
            answer("accept", AcceptInvitation::new),
            answer("decline", DeclineInvitation::new),
            answer("cancel", CancelInvitation::new),
            again());
    getChildren().addAll(header, PageBody.of(table));
    Shown.keep(table, session.layout());
    session.sight().when(Shown.of(this)).subscribe(this::show);
  }

  /** Puts the cursor into the filter of the table. */
  public void focusFilter() {
    table.filter().requestFocus();
  }

  private static Ask fresh() {
    return new Ask.Invite(null);
  }

  private void show(Sight sight) {
    reading.run(progress -> InvitationRow.of(sight), table::setRows);
  }

  private static String quota(Sight sight) {
    Enterprise enterprise = sight.enterprise();
    int today =
        enterprise.organization().invitations().notAccepted(enterprise.setup().day(sight.at()));
    return Texts.now("invitations.quota", today, enterprise.setup().limits().invitationsPerDay());
  }

  /** An answer to all pending ones that are selected, all or none of them. */
  private Button answer(String how, Function<InvitationId, Command> command) {
    return ofSelected(
        "invitations-" + how,
        "action." + how + ".invitation",
        InvitationRow::isPending,
        rows -> {
          String what =
              rows.size() == 1
                  ? rows.getFirst().invitation().name()
                  : Texts.now("scope.accounts", rows.size());
          return new Ask.Effect(
              how + "-invitation",
              what,
              rows.stream().map(row -> command.apply(row.invitation().id())).toList(),
              List.of());
        });
  }

  private Button again() {
    return ofSelected(
        "invitations-again",
        "action.invite.again",
        row -> row.isOver() && table.selected().size() == 1,
        rows -> new Ask.Invite(rows.getFirst().invitation().id()));
  }

  /** A button for what is selected; dead unless all of it is fit for it. */
  private Button ofSelected(
      String id,
      String text,
      Predicate<InvitationRow> isFit,
      Function<List<InvitationRow>, Ask> ask) {
    Button button =
        Buttons.outlined(
            id, Texts.text(text), () -> session.ask(ask.apply(List.copyOf(table.selected()))));
    button.setMinWidth(USE_PREF_SIZE);
    Runnable judge =
        () ->
            button.setDisable(
                table.selected().isEmpty()
                    || !table.selected().stream().allMatch(isFit)
                    || !session.sight().get().isChangeable());
    table.selected().addListener((ListChangeListener<InvitationRow>) change -> judge.run());
    session.sight().when(Shown.of(button)).subscribe(sight -> judge.run());
    return button;
  }
}
