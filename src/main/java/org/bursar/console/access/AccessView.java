package org.bursar.console.access;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.AskButton;
import org.bursar.console.session.Place;
import org.bursar.console.session.ReasonWords;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.access.ApprovalPolicy;
import org.bursar.enterprise.access.User;
import org.bursar.sync.Seat;
import org.bursar.vocabulary.UnitId;
import org.kordamp.ikonli.feather.Feather;

/** The users with their roles, and what a second person is asked about. */
public final class AccessView extends VBox {

  private final Session session;
  private final TabPane tabs = new TabPane();
  private final List<DataTable<?>> tables = new ArrayList<>();
  private final DataTable<User> users;
  private final DataTable<ApprovalPolicy> policies;

  /** Users and policies of the books that are open. */
  public AccessView(Session session) {
    this.session = session;
    PageHeader header = new PageHeader(Texts.text("access.title"));
    header.getStyleClass().add("alone");
    header.below().add(Labels.wrapped(Texts.text("access.what")));
    header
        .actions()
        .addAll(
            AskButton.of(
                session, "access-policy", "action.policy.set", () -> new Ask.SetPolicy(null)),
            AskButton.of(session, "access-user", "action.user.add", () -> new Ask.SetRole(null)));
    users = users();
    policies = policies();
    tabs.setId("access-tabs");
    add("users", "access.users", users);
    Seat seat = session.seat();
    if (seat != null) {
      add("devices", "devices.title", new DevicesTable(session, seat).table());
    }
    add("policies", "access.policies", policies);
    VBox body = new VBox(tabs);
    body.getStyleClass().add("page-body");
    VBox.setVgrow(tabs, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(header, body);
    Shown.keep(users, session.layout());
    Shown.keep(policies, session.layout());
    session.sight().when(Shown.of(this)).subscribe(this::show);
  }

  private void add(String id, String title, DataTable<?> table) {
    Tab tab = new Tab();
    tab.setId("access-tab-" + id);
    tab.textProperty().bind(Texts.text(title));
    VBox held = new VBox(table);
    held.getStyleClass().add("tab-body");
    VBox.setVgrow(table, Priority.ALWAYS);
    tab.setContent(held);
    tab.setClosable(false);
    tabs.getTabs().add(tab);
    tables.add(table);
  }

  /** Puts the cursor into the filter of what is shown. */
  public void focusFilter() {
    tables.get(tabs.getSelectionModel().getSelectedIndex()).filter().requestFocus();
  }

  private void show(Sight sight) {
    users.setRows(
        sight
            .enterprise()
            .access()
            .users()
            .values()
            .sortBy(user -> user.name().value())
            .toJavaList());
    policies.setRows(
        sight
            .enterprise()
            .access()
            .policies()
            .values()
            .filter(policy -> !policy.removed())
            .sortBy(policy -> policy.id().value())
            .toJavaList());
  }

  private DataTable<User> users() {
    DataTable<User> table =
        new DataTable<>(
            "users",
            session.background(),
            User::name,
            List.of(
                Column.<User>text(
                        "user", Texts.text("access.column.user"), user -> user.name().value())
                    .withWidth(220),
                Column.<User>text("role", Texts.text("access.column.role"), AccessView::role)
                    .withWidth(140)
                    .withChip(user -> user.removed() ? Tone.WARNING : Tone.NEUTRAL),
                Column.<User>text("unit", Texts.text("access.column.unit"), this::unit)
                    .withWidth(260),
                Column.<User>text(
                        "changed",
                        Texts.text("access.column.changed"),
                        user ->
                            Texts.now(
                                "access.changed", user.mark().actor().name(), user.mark().entry()))
                    .withWidth(200)
                    .withLink(
                        user -> session.navigator().go(new Place.Entry(user.mark().entry())))));
    table.setTitle(Texts.text("access.users"));
    table.setEmpty(new EmptyState(Feather.USERS, Texts.text("access.users.empty")));
    table
        .actions()
        .addAll(
            ofSelected(
                table, "users-role", "action.role.set", user -> new Ask.SetRole(user.name())),
            ofSelected(
                table,
                "users-remove",
                "action.user.remove",
                user -> new Ask.RemoveUser(user.name())));
    return table;
  }

  private DataTable<ApprovalPolicy> policies() {
    DataTable<ApprovalPolicy> table =
        new DataTable<>(
            "policies",
            session.background(),
            ApprovalPolicy::id,
            List.of(
                Column.<ApprovalPolicy>text(
                        "policy", Texts.text("access.column.policy"), each -> each.id().value())
                    .withWidth(200),
                Column.<ApprovalPolicy>text(
                        "command", Texts.text("access.column.command"), AccessView::command)
                    .withWidth(240),
                Column.<ApprovalPolicy>text(
                        "from", Texts.text("access.column.from"), AccessView::from)
                    .withWidth(180)
                    .withFigures(),
                Column.<ApprovalPolicy>text(
                        "currency", Texts.text("access.column.currency"), AccessView::currency)
                    .withWidth(120)));
    table.setTitle(Texts.text("access.policies"));
    table.setEmpty(new EmptyState(Feather.SHIELD, Texts.text("access.policies.empty")));
    table
        .actions()
        .addAll(
            ofSelected(
                table,
                "policies-set",
                "action.policy.change",
                each -> new Ask.SetPolicy(each.id())),
            ofSelected(
                table,
                "policies-remove",
                "action.policy.remove",
                each -> new Ask.RemovePolicy(each.id())));
    return table;
  }

  private <T> Button ofSelected(
      DataTable<T> table, String id, String text, java.util.function.Function<T, Ask> ask) {
    Button button =
        Buttons.outlined(
            id, Texts.text(text), () -> session.ask(ask.apply(table.selected().getFirst())));
    button.setMinWidth(USE_PREF_SIZE);
    Runnable judge =
        () ->
            button.setDisable(
                table.selected().size() != 1 || !session.sight().get().isChangeable());
    table.selected().addListener((javafx.collections.ListChangeListener<T>) change -> judge.run());
    session.sight().when(Shown.of(button)).subscribe(sight -> judge.run());
    return button;
  }

  private static String role(User user) {
    return Texts.now(user.removed() ? "access.removed" : "role." + user.role().name());
  }

  private String unit(User user) {
    UnitId unit = user.unit();
    return unit == null
        ? Texts.now("access.everywhere")
        : ReasonWords.path(session.enterprise(), unit);
  }

  private static String command(ApprovalPolicy policy) {
    return Texts.now("command." + policy.command().value());
  }

  private static String from(ApprovalPolicy policy) {
    return policy.fromAmount() == null
        ? Texts.now("access.any.amount")
        : Texts.formats().amount(policy.fromAmount().value());
  }

  private static String currency(ApprovalPolicy policy) {
    return policy.currency() == null ? Texts.now("access.any.currency") : policy.currency().code();
  }
}
