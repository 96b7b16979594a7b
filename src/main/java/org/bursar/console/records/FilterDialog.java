package org.bursar.console.records;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.bursar.books.journal.TransferFilter;
import org.bursar.books.journal.TransferFilter.Direction;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DayField;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.MoneyField;
import org.bursar.console.kit.Texts;
import org.bursar.console.picker.AccountPick;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Session;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.jspecify.annotations.Nullable;

/** All that narrows the records, in one dialog: what has no chip with a menu is chosen here. */
public final class FilterDialog {

  private final Ask.TransferFilter ask;
  private final DialogBox dialog = new DialogBox("filter", Texts.text("records.filter.title"), 560);
  private final AccountPick account;
  private final ChoiceBox<Direction> direction =
      choice("filter-direction", List.of(Direction.values()), FilterWords::direction);
  private final DayField from = new DayField("filter-from", Texts.fixed(""));
  private final DayField until = new DayField("filter-until", Texts.fixed(""));
  private final MoneyField least = new MoneyField("filter-least");
  private final MoneyField most = new MoneyField("filter-most");
  private final TextField who = new TextField();

  private FilterDialog(Desk desk, Session session, Ask.TransferFilter ask) {
    this.ask = ask;
    TransferFilter now = ask.now();
    account =
        new AccountPick(
            "filter-account", desk, session, Texts.text("records.chip.account"), _ -> null);
    account.account().set(now.account());
    direction.setValue(now.direction());
    from.setValue(now.from());
    until.setValue(now.until());
    fill(least, now.least());
    fill(most, now.most());
    who.setId("filter-who");
    who.setText(now.who());
    if (ask.mayChooseAccount()) {
      dialog.content().add(pair(field("records.chip.account", account), sides()));
    } else {
      dialog.content().add(sides());
    }
    dialog
        .content()
        .addAll(
            pair(field("records.filter.from", from), field("records.filter.until", until)),
            pair(field("records.filter.least", least), field("records.filter.most", most)),
            field("records.chip.who", who));
    dialog.setButtons(
        Buttons.filled("filter-do", Texts.text("records.filter.do"), this::apply),
        Buttons.outlined("filter-cancel", Texts.text("dialog.cancel"), dialog::requestClose),
        Buttons.outlined("filter-clear", Texts.text("records.clear"), this::clear));
  }

  /** Shows the dialog, with what narrows the records now filled in. */
  public static void show(Desk desk, Session session, Ask.TransferFilter ask) {
    desk.show(new FilterDialog(desk, session, ask).dialog);
  }

  private Node sides() {
    return field("records.chip.direction", direction);
  }

  private void apply() {
    if (least.isUnreadable() || most.isUnreadable()) {
      (least.isUnreadable() ? least : most).requestFocus();
      return;
    }
    @Nullable AccountId chosen = account.account().get();
    TransferFilter wanted =
        ask.now()
            .of(chosen, null, chosen == null ? Direction.EITHER : direction.getValue())
            .within(from.getValue(), until.getValue())
            .between(read(least), read(most))
            .by(who.getText() == null || who.getText().isBlank() ? null : who.getText().strip());
    dialog.close();
    ask.then().accept(wanted);
  }

  private void clear() {
    if (ask.mayChooseAccount()) {
      account.account().set(null);
    }
    direction.setValue(Direction.EITHER);
    from.setValue(null);
    until.setValue(null);
    least.setText("");
    most.setText("");
    who.setText("");
  }

  private static void fill(MoneyField field, @Nullable Amount amount) {
    if (amount != null) {
      field.setText(Texts.typed().amount(amount.value()));
    }
  }

  private static @Nullable Amount read(MoneyField field) {
    Optional<Amount> amount = field.amount().getValue();
    return amount.orElse(null);
  }

  private static Node field(String key, Control control) {
    ObservableValue<String> text = Texts.text(key);
    control.setMaxWidth(Double.MAX_VALUE);
    return new VBox(4, Labels.field(text, control), control);
  }

  private static Node pair(Node left, Node right) {
    HBox pair = new HBox(16, left, right);
    for (Node each : List.of(left, right)) {
      HBox.setHgrow(each, Priority.ALWAYS);
      ((VBox) each).setPrefWidth(1);
    }
    return pair;
  }

  private static <T> ChoiceBox<T> choice(String id, List<T> values, Function<T, String> word) {
    ChoiceBox<T> box = new ChoiceBox<>();
    box.setId(id);
    box.getItems().setAll(values);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : word.apply(value);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed here");
          }
        });
    return box;
  }
}
