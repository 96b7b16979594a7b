package org.bursar.console.bills;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.vocabulary.AccountId;

/** What a person may say about a bill: whose enterprise it opens, and whether it is only a part. */
final class BillChoices extends VBox {

  private final BillDraft first;
  private final Consumer<BillDraft> changed;
  private final ComboBox<AccountId> management = new ComboBox<>();
  private final TextField name = new TextField();
  private final CheckBox isPart = new CheckBox();
  private final TextField part = new TextField();

  BillChoices(BillDraft first, Consumer<BillDraft> changed) {
    super(12);
    this.first = first;
    this.changed = changed;
    getChildren().add(first.isInto() ? part() : enterprise());
  }

  private Node enterprise() {
    management.setId("bill-management");
    name.setId("bill-name");
    List<AccountId> candidates = first.candidates();
    management.getItems().setAll(candidates);
    management.setMaxWidth(Double.MAX_VALUE);
    if (candidates.size() == 1) {
      management.setValue(candidates.getFirst());
    }
    management.valueProperty().addListener((value, was, is) -> tell());
    name.promptTextProperty().bind(Texts.text("bills.name.prompt"));
    name.textProperty().addListener((value, was, is) -> tell());
    VBox chosen = new VBox(4, Labels.field(Texts.text("bills.management"), management), management);
    VBox named = new VBox(4, Labels.field(Texts.text("bills.name"), name), name);
    HBox.setHgrow(chosen, Priority.ALWAYS);
    HBox.setHgrow(named, Priority.ALWAYS);
    return new HBox(12, named, chosen);
  }

  private Node part() {
    isPart.setId("bill-is-part");
    isPart.textProperty().bind(Texts.text("bills.part"));
    part.setId("bill-part");
    part.promptTextProperty().bind(Texts.text("bills.part.name"));
    part.accessibleTextProperty().bind(Texts.text("bills.part.name"));
    part.visibleProperty().bind(isPart.selectedProperty());
    part.setPrefWidth(240);
    isPart.selectedProperty().addListener((value, was, is) -> tell());
    part.textProperty().addListener((value, was, is) -> tell());
    HBox line = new HBox(12, isPart, part);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void tell() {
    changed.accept(
        first.with(
            management.getValue(),
            name.getText(),
            isPart.isSelected() ? part.getText().strip() : null));
  }
}
