package org.bursar.console.bulk;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.MoneyField;
import org.bursar.console.kit.Texts;
import org.bursar.console.picker.AccountPick;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Session;
import org.bursar.exchange.bulk.BulkAmount;
import org.bursar.exchange.bulk.BulkKind;
import org.bursar.exchange.bulk.BulkTerms;
import org.bursar.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/** What is to be done, and what holds for all rows that do not say it themselves. */
final class TermsPane extends GridPane {

  private final ChoiceBox<BulkKind> kind = new ChoiceBox<>();
  private final AccountPick giver;
  private final AccountPick back;
  private final CheckBox one = box("one", "bulk.one");
  private final MoneyField amount = new MoneyField("bulk-amount");
  private final Label amountLabel;
  private final Label problem;
  private final CheckBox all = box("all", "bulk.all");
  private final CheckBox lower = box("lower", "bulk.lower");
  private final BooleanProperty isChosen = new SimpleBooleanProperty();
  private Runnable changed = () -> {};

  TermsPane(Desk desk, Session session, BulkKind first) {
    super(16, 12);
    for (int half = 0; half < 2; half++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(50);
      getColumnConstraints().add(column);
    }
    giver = new AccountPick("bulk-from", desk, session, Texts.text("bulk.from"), _ -> null);
    back = new AccountPick("bulk-back", desk, session, Texts.text("bulk.one"), _ -> null);
    giver.account().set(session.enterprise().organization().management().id());
    kind.setId("bulk-kind");
    kind.getItems().setAll(BulkKind.values());
    kind.setConverter(words());
    kind.setMaxWidth(Double.MAX_VALUE);
    kind.setValue(first);
    amountLabel =
        Labels.field(
            Texts.made(
                () ->
                    Texts.now(
                        (isChosen.get() ? "bulk.column.amount." : "bulk.amount.")
                            + kind.getValue()),
                kind.valueProperty(),
                isChosen),
            amount);
    problem = Labels.plain(amount.problem());
    problem.getStyleClass().add("problem");
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    kind.valueProperty().subscribe(now -> arrange());
    one.selectedProperty().subscribe(now -> arrange());
    all.selectedProperty().subscribe(now -> amount.setDisable(now));
    for (ObjectProperty<@Nullable AccountId> other :
        java.util.List.of(giver.account(), back.account())) {
      other.addListener((value, was, is) -> changed.run());
    }
  }

  /** Tells of what makes other rows: the kind, and the other account. */
  void setOnChanged(Runnable heard) {
    changed = heard;
  }

  /** Whether the rows are accounts that were chosen, which say nothing themselves. */
  void setChosen(boolean now) {
    isChosen.set(now);
  }

  BulkKind kind() {
    return kind.getValue();
  }

  ObjectProperty<BulkKind> kindProperty() {
    return kind.valueProperty();
  }

  /** Who gives, or who takes back; null if the rows say. */
  @Nullable AccountId other() {
    return switch (kind()) {
      case TRANSFER -> giver.account().get();
      case RECLAIM -> one.isSelected() ? back.account().get() : null;
      case CREDIT_LIMIT, ALERT, OPENING_BALANCE -> null;
    };
  }

  /** All of it, with a remark that is given elsewhere. */
  BulkTerms terms(String remark) {
    boolean isAll = kind() == BulkKind.RECLAIM && all.isSelected();
    return new BulkTerms(
        kind(), other(), isAll ? BulkAmount.ALL : amount.getText(), lower.isSelected(), remark);
  }

  /** Whether an amount was typed that closing would lose. */
  boolean isTouched() {
    return !amount.getText().isBlank();
  }

  void focusAmount() {
    amount.requestFocus();
  }

  private void arrange() {
    getChildren().setAll(new VBox(4, Labels.field(Texts.text("bulk.kind"), kind), kind));
    setRowIndex(getChildren().getFirst(), 0);
    switch (kind()) {
      case TRANSFER ->
          add(
              new VBox(
                  4,
                  Labels.field(
                      Texts.made(
                          () -> Texts.now(isChosen.get() ? "transfer.from" : "bulk.from"),
                          isChosen),
                      giver),
                  giver),
              1,
              0);
      case RECLAIM -> add(backTo(), 1, 0);
      case CREDIT_LIMIT, ALERT, OPENING_BALANCE -> {}
    }
    add(new VBox(4, amountLabel, amount, problem), 0, 1);
    if (kind() == BulkKind.RECLAIM) {
      VBox more = new VBox(8, all, lower);
      more.setAlignment(Pos.BOTTOM_LEFT);
      add(more, 1, 1);
    }
    amount.setDisable(kind() == BulkKind.RECLAIM && all.isSelected());
    changed.run();
  }

  private VBox backTo() {
    VBox box = new VBox(4, one);
    if (one.isSelected()) {
      back.setMaxWidth(Double.MAX_VALUE);
      box.getChildren().add(back);
    } else {
      box.getChildren().add(Labels.wrapped(Texts.text("bulk.one.not")));
    }
    return box;
  }

  private static CheckBox box(String id, String key) {
    CheckBox box = new CheckBox();
    box.setId("bulk-" + id);
    box.textProperty().bind(Texts.text(key));
    return box;
  }

  private static StringConverter<BulkKind> words() {
    Supplier<IllegalStateException> typed =
        () -> new IllegalStateException("nothing is typed here");
    return new StringConverter<>() {
      @Override
      public String toString(BulkKind value) {
        return value == null ? "" : Texts.now("bulk.kind." + value);
      }

      @Override
      public BulkKind fromString(String text) {
        throw typed.get();
      }
    };
  }
}
