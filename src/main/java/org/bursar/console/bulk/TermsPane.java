package org.bursar.console.bulk;

import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
final class TermsPane extends VBox {

  private final ChoiceBox<BulkKind> kind = new ChoiceBox<>();
  private final AccountPick giver;
  private final AccountPick back;
  private final CheckBox one = box("one", "bulk.one");
  private final MoneyField amount = new MoneyField("bulk-amount");
  private final Label amountLabel;
  private final Label problem;
  private final CheckBox all = box("all", "bulk.all");
  private final CheckBox lower = box("lower", "bulk.lower");
  private Runnable changed = () -> {};

  TermsPane(Desk desk, Session session, BulkKind first) {
    super(12);
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
            Texts.made(() -> Texts.now("bulk.amount." + kind.getValue()), kind.valueProperty()),
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
    HBox first = new HBox(16, half(labelled("bulk.kind", kind)));
    switch (kind()) {
      case TRANSFER -> first.getChildren().add(half(labelled("bulk.from", giver)));
      case RECLAIM -> first.getChildren().add(half(backTo()));
      case CREDIT_LIMIT, ALERT, OPENING_BALANCE -> first.getChildren().add(half(new VBox()));
    }
    VBox much = new VBox(4, amountLabel, amount, problem);
    HBox second = new HBox(16, half(much));
    VBox more = new VBox(8, all, lower);
    more.setAlignment(javafx.geometry.Pos.BOTTOM_LEFT);
    second.getChildren().add(half(kind() == BulkKind.RECLAIM ? more : new VBox()));
    amount.setDisable(kind() == BulkKind.RECLAIM && all.isSelected());
    getChildren().setAll(first, second);
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

  private static VBox labelled(String key, Control control) {
    return new VBox(4, Labels.field(Texts.text(key), control), control);
  }

  private static VBox half(VBox box) {
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setPrefWidth(1);
    box.setMinHeight(Region.USE_PREF_SIZE);
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
