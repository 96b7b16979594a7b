package org.bursar.console.access;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.bursar.console.form.CommandForm;
import org.bursar.console.kit.Choice;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.MoneyField;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Names;
import org.bursar.console.session.ReasonWords;
import org.bursar.console.session.Session;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.access.ApprovalPolicy;
import org.bursar.enterprise.access.User;
import org.bursar.vocabulary.AccessCommand;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandType;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.PolicyId;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/** Adding and removing users, giving roles, and saying about what a second person is asked. */
public final class AccessDialogs {

  private AccessDialogs() {}

  /** Adds a user, or gives one another role. */
  public static void show(Desk desk, Session session, Ask.SetRole ask) {
    boolean isNew = ask.user() == null;
    String id = isNew ? "add-user" : "set-role";
    User user = ask.user() == null ? null : session.enterprise().access().find(ask.user());
    CommandForm<Command> form = new CommandForm<>(session, id);
    TextField name = new TextField(user == null ? "" : user.name().value());
    name.setId(id + "-name");
    name.setDisable(!isNew);
    form.field(Texts.text("access.column.user"), name, name.textProperty());
    ComboBox<Role> role = Choice.of(id + "-role", "role.", Role.values());
    role.setValue(user == null ? Role.OPERATOR : user.role());
    form.field(
        Texts.text("access.column.role"),
        role,
        role.valueProperty(),
        Labels.wrapped(
            Texts.made(
                () -> Texts.now("role.may." + role.getValue().name()), role.valueProperty())));
    ComboBox<UnitChoice> unit = units(id, session.enterprise(), user == null ? null : user.unit());
    form.field(
        Texts.text("access.column.unit"),
        unit,
        unit.valueProperty(),
        Labels.wrapped(Texts.text("access.unit.why")));
    form.setDone(
        accepted ->
            session.tell(
                Done.of(
                    Texts.now(
                        id + ".done",
                        name.getText().strip(),
                        Texts.now("role." + role.getValue().name())))));
    form.show(
        desk,
        remark -> {
          UserName who = userName(name.getText());
          UnitId where = unit.getValue().unit();
          return who == null
              ? null
              : isNew
                  ? new AccessCommand.AddUser(who, role.getValue(), where)
                  : new AccessCommand.SetRole(who, role.getValue(), where);
        },
        ready ->
            Texts.now(
                id + ".effect",
                name.getText().strip(),
                Texts.now("role." + role.getValue().name()),
                unit.getValue().toString()));
  }

  /** Takes all that a user may from him. */
  public static void show(Desk desk, Session session, Ask.RemoveUser ask) {
    CommandForm<Command> form = new CommandForm<>(session, "remove-user");
    String who = ask.user().value();
    form.add(Labels.wrapped(Texts.text("remove-user.what", who)));
    form.setDone(accepted -> session.tell(Done.of(Texts.now("remove-user.done", who))));
    form.show(
        desk,
        remark -> new AccessCommand.RemoveUser(ask.user()),
        ready -> Texts.now("remove-user.effect", who));
  }

  /** Asks a second person about commands of a type, or about others of them than before. */
  public static void show(Desk desk, Session session, Ask.SetPolicy ask) {
    ApprovalPolicy policy =
        ask.policy() == null ? null : session.enterprise().access().find(ask.policy());
    CommandForm<Command> form = new CommandForm<>(session, "set-policy");
    ComboBox<String> type = types(policy == null ? "Transfer" : policy.command().value());
    form.field(Texts.text("access.column.command"), type, type.valueProperty());
    MoneyField from = form.money(Texts.text("access.column.from"), Texts.text("set-policy.from"));
    if (policy != null && policy.fromAmount() != null) {
      from.setText(policy.fromAmount().toString());
    }
    ComboBox<String> currency = currencies(policy == null ? null : policy.currency());
    form.field(
        Texts.text("access.column.currency"),
        currency,
        currency.valueProperty(),
        Labels.wrapped(Texts.text("set-policy.currency")));
    PolicyId id =
        policy == null
            ? new PolicyId("policy-" + UUID.randomUUID().toString().substring(0, 8))
            : policy.id();
    form.setDone(
        accepted ->
            session.tell(
                Done.of(Texts.now("set-policy.done", Texts.now("command." + type.getValue())))));
    form.show(
        desk,
        remark -> {
          Amount amount = from.amount().getValue().orElse(null);
          return from.isUnreadable()
              ? null
              : new AccessCommand.SetApprovalPolicy(
                  id,
                  new CommandType(type.getValue()),
                  amount,
                  currency.getValue().isEmpty() ? null : Currency.of(currency.getValue()));
        },
        ready ->
            Texts.now(
                from.amount().getValue().isPresent()
                    ? "set-policy.effect.from"
                    : "set-policy.effect",
                Texts.now("command." + type.getValue()),
                from.amount()
                    .getValue()
                    .map(a -> Texts.formats().amount(a.value()) + " " + currency.getValue())
                    .orElse("")
                    .strip()));
  }

  /** Asks nobody any more. */
  public static void show(Desk desk, Session session, Ask.RemovePolicy ask) {
    ApprovalPolicy policy = session.enterprise().access().find(ask.policy());
    String what =
        policy == null ? ask.policy().value() : Texts.now("command." + policy.command().value());
    CommandForm<Command> form = new CommandForm<>(session, "remove-policy");
    form.add(Labels.wrapped(Texts.text("remove-policy.what", what)));
    form.setDone(accepted -> session.tell(Done.of(Texts.now("remove-policy.done", what))));
    form.show(
        desk,
        remark -> new AccessCommand.RemoveApprovalPolicy(ask.policy()),
        ready -> Texts.now("remove-policy.effect", what));
  }

  private static @Nullable UserName userName(String text) {
    try {
      return new UserName(text.strip());
    } catch (IllegalArgumentException notAName) {
      return null;
    }
  }

  /**
   * Where a role permits.
   *
   * @param unit the unit in whose subtree alone; null for everywhere
   * @param path what it is called
   */
  private record UnitChoice(@Nullable UnitId unit, String path) {
    @Override
    public String toString() {
      return unit == null ? Texts.now("access.everywhere") : path;
    }
  }

  private static ComboBox<UnitChoice> units(
      String id, Enterprise enterprise, @Nullable UnitId chosen) {
    ComboBox<UnitChoice> box = new ComboBox<>();
    box.setId(id + "-unit");
    box.setMaxWidth(Double.MAX_VALUE);
    List<UnitChoice> choices = new ArrayList<>();
    enterprise
        .organization()
        .units()
        .byId()
        .values()
        .forEach(
            unit ->
                choices.add(new UnitChoice(unit.id(), ReasonWords.path(enterprise, unit.id()))));
    choices.sort(java.util.Comparator.comparing(UnitChoice::path));
    choices.addFirst(new UnitChoice(null, ""));
    box.getItems().setAll(choices);
    box.setValue(
        chosen == null ? choices.getFirst() : new UnitChoice(chosen, Names.of(enterprise, chosen)));
    for (UnitChoice each : choices) {
      if (chosen != null && chosen.equals(each.unit())) {
        box.setValue(each);
      }
    }
    return box;
  }

  private static ComboBox<String> types(String chosen) {
    ComboBox<String> box =
        Choice.shown(
            "set-policy-command",
            List.copyOf(CommandType.all()),
            type -> Texts.now("command." + type));
    box.setValue(chosen);
    return box;
  }

  /** One currency, or the empty text for all of them. */
  private static ComboBox<String> currencies(@Nullable Currency chosen) {
    List<String> codes = new ArrayList<>(Currency.codes());
    codes.addFirst("");
    ComboBox<String> box =
        Choice.shown(
            "set-policy-currency",
            codes,
            code -> code.isEmpty() ? Texts.now("access.any.currency") : code);
    box.setValue(chosen == null ? "" : chosen.code());
    return box;
  }
}
