package org.bursar.console.bulk;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.books.Batch;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.RemarkField;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Remarks;
import org.bursar.console.session.Session;
import org.bursar.exchange.bulk.BulkKind;

/** How the rows are done: all or none of them, or each by itself; and why. */
final class MannerPane extends HBox {

  private final Remarks remarks;
  private final RemarkField remark;
  private final VBox why;
  private final BooleanProperty isOfAll = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Batch.Mode> mode =
      new ReadOnlyObjectWrapper<>(Batch.Mode.TOGETHER);

  MannerPane(Session session) {
    super(24);
    remarks = new Remarks(session.layout());
    remark = new RemarkField("bulk-remark", remarks::recent);
    why =
        new VBox(
            4,
            Labels.field(
                Texts.made(() -> Texts.now(isOfAll.get() ? "form.remark" : "bulk.remark"), isOfAll),
                remark.field()),
            remark);
    HBox.setHgrow(why, Priority.ALWAYS);
    ToggleGroup group = new ToggleGroup();
    VBox modes =
        new VBox(
            8,
            radio("together", Batch.Mode.TOGETHER, group),
            radio("each", Batch.Mode.EACH, group));
    modes.setAlignment(Pos.BOTTOM_LEFT);
    modes.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(modes, why);
  }

  /**
   * For which rows it is.
   *
   * @param isChosen whether they are accounts that were chosen, which have no remarks of their own
   */
  void setRows(BulkKind kind, boolean isChosen) {
    why.setVisible(kind.isRemarked());
    isOfAll.set(isChosen);
  }

  /** Whether all are done or none. */
  ReadOnlyObjectProperty<Batch.Mode> mode() {
    return mode.getReadOnlyProperty();
  }

  /** Why, for the rows that do not say it. */
  StringProperty remark() {
    return remark.textProperty();
  }

  /** What was given is offered again. */
  void keepRemark() {
    if (!remark.getText().isBlank()) {
      remarks.keep(remark.getText());
    }
  }

  private RadioButton radio(String id, Batch.Mode value, ToggleGroup group) {
    RadioButton button = new RadioButton();
    button.setId("bulk-" + id);
    button.textProperty().bind(Texts.text("bulk.mode." + value));
    button.setMinWidth(USE_PREF_SIZE);
    button.setToggleGroup(group);
    button.setSelected(mode.get() == value);
    button
        .selectedProperty()
        .subscribe(
            now -> {
              if (now) {
                mode.set(value);
              }
            });
    return button;
  }
}
