package org.bursar.console.setup;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.AskButton;
import org.bursar.console.session.Asks;
import org.bursar.console.session.KeptInvitations;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.enterprise.Checklist;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Totals;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.Verification;

/** The checklist of the set-up, each step with its state; and what the books still miss. */
public final class SetupView extends VBox {

  private final Session session;
  private final VBox steps = new VBox(10);

  /** The checklist of the books that are open. */
  public SetupView(Session session) {
    this.session = session;
    PageHeader header = new PageHeader(Texts.text("setup.title"));
    header.getStyleClass().add("alone");
    header
        .below()
        .add(
            Labels.secondary(
                Texts.made(
                    () -> summary(session.enterprise()), session.sight().when(Shown.of(this)))));
    steps.setMaxWidth(812);
    VBox body = new VBox(steps);
    body.getStyleClass().add("page-body");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setId("setup-body");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(header, scroll);
    session.sight().when(Shown.of(this)).subscribe(sight -> show());
    Texts.manner().when(Shown.of(this)).subscribe(language -> show());
  }

  private void show() {
    Enterprise enterprise = session.enterprise();
    steps.getChildren().clear();
    for (Checklist.Row row : Checklist.of(enterprise).rows()) {
      steps.getChildren().add(step(row, enterprise));
    }
    if (enterprise.setup().center()) {
      steps.getChildren().addAll(then(enterprise));
    }
    Totals totals = enterprise.rollups().of(UnitId.ROOT);
    int unrecorded = totals.byCurrency().values().map(Totals.Total::unrecorded).sum().intValue();
    if (unrecorded > 0) {
      steps.getChildren().add(missing(unrecorded));
    }
    steps
        .getChildren()
        .add(
            new Link(
                "setup-months",
                Texts.text("setup.months"),
                () -> session.navigator().go(new Place.Months())));
  }

  private static String summary(Enterprise enterprise) {
    List<Checklist.Row> rows = Checklist.of(enterprise).rows();
    long done = rows.stream().filter(row -> row.state() == Checklist.State.DONE).count();
    if (done == rows.size()) {
      return Texts.now("setup.summary.all");
    }
    return Texts.now(enterprise.setup().center() ? "setup.summary.on" : "setup.summary.off", done);
  }

  private Node step(Checklist.Row row, Enterprise enterprise) {
    boolean done = row.state() == Checklist.State.DONE;
    Label number = new Label(done ? "✓" : Integer.toString(row.step().number()));
    number
        .getStyleClass()
        .addAll(
            "step-number",
            switch (row.state()) {
              case DONE -> "done";
              case NEXT -> "next";
              case WAITING -> "waiting";
            });
    Label title = Labels.cardTitle(Texts.text("setup.step." + row.step()));
    Label state =
        Labels.wrapped(Texts.fixed(SetupWords.state(row, enterprise, session.sight().get().at())));
    VBox words = new VBox(2, title, state);
    if (row.state() == Checklist.State.NEXT) {
      // What is done or waits needs no reasons.
      words.getChildren().add(Labels.wrapped(Texts.text("setup.why." + row.step())));
    }
    long kept = new KeptInvitations(session.layout()).count();
    if (row.step() == Checklist.Step.MEMBERS && kept > 0) {
      words.getChildren().add(Labels.wrapped(Texts.text("invite-many.kept", kept)));
    }
    return card(number, words, buttons(row, enterprise));
  }

  private static HBox card(Node mark, VBox words, List<Node> buttons) {
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox card = new HBox(mark, words);
    card.setAlignment(Pos.CENTER_LEFT);
    card.getStyleClass().addAll("card", "step");
    card.getChildren().addAll(buttons);
    return card;
  }

  /** What does a step: the one that is next has it filled. */
  private List<Node> buttons(Checklist.Row row, Enterprise enterprise) {
    if (row.state() == Checklist.State.WAITING) {
      return List.of();
    }
    boolean isNext = row.state() == Checklist.State.NEXT;
    return switch (row.step()) {
      case VERIFICATION ->
          !isNext
              ? List.of()
              : enterprise.setup().verification() == Verification.IN_REVIEW
                  ? List.of(
                      act("decide", "action.decide.verification", Ask.DecideVerification::new))
                  : List.of(
                      act("verify", "action.submit.verification", Ask.SubmitVerification::new));
      case CENTER ->
          isNext
              ? List.of(act("enable", "action.enable.center", Ask.EnableCenter::new))
              : List.of();
      case MEMBERS ->
          List.of(
              link("setup-invitations", "setup.invitations", new Place.Invitations()),
              plain("invite-many", "action.invite.many", Ask.InviteMany::new),
              isNext
                  ? act("invite", "action.invite", () -> new Ask.Invite(null))
                  : plain("invite", "action.invite", () -> new Ask.Invite(null)));
      case UNITS ->
          List.of(
              tree(row.step().name()),
              isNext
                  ? act("new-unit", "action.new.unit", () -> new Ask.NewUnit(UnitId.ROOT))
                  : plain("new-unit", "action.new.unit", () -> new Ask.NewUnit(UnitId.ROOT)));
      case SUBACCOUNTS -> List.of(tree(row.step().name()));
    };
  }

  private Button act(String id, String text, Supplier<Ask> ask) {
    Button button = Buttons.filled("setup-" + id, Texts.text(text), () -> session.ask(ask.get()));
    button.setDisable(!session.sight().get().isChangeable());
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private Button plain(String id, String text, Supplier<Ask> ask) {
    Button button = AskButton.of(session, "setup-" + id, text, ask);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  /** What account sharing is for: a first asset shared, a first transfer. */
  private List<Node> then(Enterprise enterprise) {
    boolean isShared =
        !enterprise.equity().rules().isEmpty() || !enterprise.equity().covered().isEmpty();
    boolean hasAssets = !enterprise.equity().assets().isEmpty();
    Node register = plain("register", "action.register", Ask.RegisterAsset::new);
    Node share = plain("share", "action.share", () -> new Ask.Share(List.of()));
    Node transfer = plain("transfer", "action.transfer", () -> Asks.transfer(session));
    return List.of(
        Labels.cardTitle(Texts.text("setup.then")),
        card(
            mark(isShared),
            words(
                "setup.then.share",
                isShared
                    ? "setup.then.share.done"
                    : hasAssets ? "setup.then.share.next" : "setup.then.share.none"),
            hasAssets ? List.of(register, share) : List.of(register)),
        card(
            mark(enterprise.funds().transfers() > 0),
            words(
                "setup.then.transfer",
                enterprise.funds().transfers() > 0
                    ? "setup.then.transfer.done"
                    : "setup.then.transfer.next"),
            List.of(transfer)));
  }

  private static Label mark(boolean done) {
    Label mark = new Label(done ? "✓" : "·");
    mark.getStyleClass().addAll("step-number", done ? "done" : "waiting");
    return mark;
  }

  private static VBox words(String title, String says) {
    return new VBox(2, Labels.cardTitle(Texts.text(title)), Labels.wrapped(Texts.text(says)));
  }

  private Node tree(String id) {
    return link("setup-tree-" + id, "setup.tree", Place.HOME);
  }

  private Link link(String id, String text, Place place) {
    Link link = new Link(id, Texts.text(text), () -> session.navigator().go(place));
    link.setMinWidth(USE_PREF_SIZE);
    return link;
  }

  private Node missing(int unrecorded) {
    Label title = Labels.cardTitle(Texts.text("setup.missing"));
    Label why = Labels.wrapped(Texts.text("setup.missing.balances", unrecorded));
    VBox words = new VBox(2, title, why);
    HBox card = card(mark(false), words, List.of(tree("missing")));
    VBox.setMargin(card, new javafx.geometry.Insets(14, 0, 0, 0));
    return card;
  }
}
