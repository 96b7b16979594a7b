package org.bursar.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.bursar.console.session.Ask;
import org.bursar.enterprise.funds.Balance;
import org.bursar.exchange.bulk.BulkKind;
import org.bursar.vocabulary.AccountId;

/** What a person sees of many commands at once: rows, the check page, what came of each. */
final class BulkScenes {

  private BulkScenes() {}

  static void add(Map<String, Supplier<Parent>> scenes, Supplier<Sitting> demo) {
    scenes.put("bulk-empty", () -> asked(demo.get(), BulkKind.TRANSFER, List.of()).root());
    scenes.put(
        "bulk-rows",
        () -> asked(demo.get(), BulkKind.TRANSFER, List.of()).then(BulkScenes::paste).root());
    scenes.put(
        "bulk-unreadable",
        () ->
            asked(demo.get(), BulkKind.OPENING_BALANCE, List.of())
                .then(s -> s.control(TextArea.class, "bulk-text").setText("Own cash\n5\n"))
                .root());
    scenes.put(
        "bulk-chosen",
        () ->
            demo.get()
                .then(s -> asked(s, BulkKind.RECLAIM, members(s, 12)))
                .then(s -> s.control(TextField.class, "bulk-amount").setText("500"))
                .root());
    scenes.put("bulk-check", () -> checked(demo.get()).root());
    scenes.put(
        "bulk-check-row",
        () ->
            checked(demo.get())
                .then(s -> s.control(TableView.class, "bulk-rows").getSelectionModel().select(2))
                .root());
    scenes.put(
        "bulk-check-each",
        () ->
            checked(demo.get())
                .then(s -> s.control(RadioButton.class, "bulk-each").setSelected(true))
                .root());
    scenes.put(
        "bulk-check-alerts",
        () ->
            demo.get()
                .then(s -> asked(s, BulkKind.ALERT, members(s, 9)))
                .then(s -> s.control(TextField.class, "bulk-amount").setText("800"))
                .then(s -> s.control(Button.class, "bulk-check").fire())
                .root());
    scenes.put(
        "bulk-check-lowered",
        () ->
            demo.get()
                .then(s -> asked(s, BulkKind.RECLAIM, holders(s)))
                .then(s -> s.control(TextField.class, "bulk-amount").setText("30,000"))
                .then(s -> s.control(CheckBox.class, "bulk-lower").setSelected(true))
                .then(s -> s.control(Button.class, "bulk-check").fire())
                .root());
    scenes.put(
        "bulk-result",
        () ->
            checked(demo.get())
                .then(s -> s.control(RadioButton.class, "bulk-each").setSelected(true))
                .then(s -> s.control(TextField.class, "bulk-remark").setText("November budgets"))
                .then(s -> s.control(Button.class, "bulk-do").fire())
                .root());
    scenes.put(
        "bulk-leave",
        () -> checked(demo.get()).then(s -> s.control(Button.class, "bulk-close").fire()).root());
  }

  private static Sitting asked(Sitting sitting, BulkKind kind, List<AccountId> accounts) {
    sitting.session().ask(new Ask.Many(kind, accounts));
    return sitting;
  }

  private static Sitting checked(Sitting sitting) {
    return asked(sitting, BulkKind.TRANSFER, List.of())
        .then(BulkScenes::paste)
        .then(s -> s.control(Button.class, "bulk-check").fire());
  }

  /** Rows of which some pass, and one of each kind of what may be wrong. */
  private static void paste(Sitting sitting) {
    StringBuilder text = new StringBuilder("To\tAmount\tRemark\n");
    List<AccountId> members = members(sitting, 9);
    for (AccountId member : members) {
      text.append(member.value()).append("\t1,250.00\t\n");
    }
    text.insert(text.indexOf("\n", 60) + 1, "1.18400327E+15\t500\t\n");
    text.append(members.getFirst().value()).append("\t99999999999\t\n");
    text.append("1184999999999999\t500\t\n").append(members.getLast().value()).append("\t12,5\t\n");
    sitting.control(TextArea.class, "bulk-text").setText(text.toString());
  }

  /** Accounts that somebody may take back from. */
  private static List<AccountId> holders(Sitting sitting) {
    var enterprise = sitting.session().enterprise();
    return members(sitting, 200).stream()
        .filter(
            id ->
                enterprise.funds().purse(enterprise.organization().ordinal(id)).grants().count()
                    > 0)
        .limit(8)
        .toList();
  }

  static List<AccountId> members(Sitting sitting, int count) {
    List<AccountId> members = new ArrayList<>();
    var enterprise = sitting.session().enterprise();
    for (var account : enterprise.organization().accounts().byOrdinal()) {
      Balance balance = enterprise.balance(account);
      if (members.size() < count
          && !account.isRemoved()
          && !account.frozen()
          && !enterprise.organization().isManagement(account)
          && balance.currency().code().equals("CNY")
          && balance.available().isPositive()) {
        members.add(account.id());
      }
    }
    return members;
  }
}
