package org.bursar.console.kit;

import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A dialog: its name, its content, the sentence of what will be, its buttons. It is shown by a
 * {@link Shade}. Esc and the cross close it, unless {@link #setMayClose} says to ask first;
 * Ctrl+Enter presses its act.
 */
public final class DialogBox extends VBox {
  private final VBox content = new VBox(16);
  private final HBox buttons = new HBox();
  private final Label remark;
  private final Label sentence;
  private final HBox actions = new HBox(8);
  private final DiscardBar discard;
  private @Nullable Button act;
  private BooleanSupplier mayClose = () -> true;
  private Runnable close = () -> {};
  private Runnable onClosed = () -> {};
  private Runnable then = () -> {};

  /** A dialog of this name and width, at most 860. */
  public DialogBox(String id, ObservableValue<String> title, double width) {
    setId(id);
    getStyleClass().add("dialog-box");
    setAccessibleRole(AccessibleRole.DIALOG);
    accessibleTextProperty().bind(title);
    setPrefWidth(Math.min(860, width));
    setMaxSize(Math.min(860, width), Region.USE_PREF_SIZE);
    Button cross =
        Buttons.icon(id + "-close", Feather.X, Texts.text("kit.close"), this::requestClose);
    HBox header = new HBox(Labels.pageTitle(title), Space.grow(), cross);
    header.getStyleClass().add("header");
    sentence = Labels.sentence(Texts.fixed(""), Tone.NEUTRAL);
    hideWhenEmpty(sentence);
    remark = Labels.secondary(Texts.fixed(""));
    buttons.getStyleClass().add("buttons");
    actions.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    actions.setMinWidth(Region.USE_PREF_SIZE);
    buttons.getChildren().addAll(remark, Space.grow(), actions);
    discard = new DiscardBar(id, () -> close.run());
    buttons
        .visibleProperty()
        .bind(Bindings.isNotEmpty(actions.getChildren()).and(discard.asking().not()));
    buttons.managedProperty().bind(buttons.visibleProperty());
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(header, content, sentence, buttons, discard);
  }

  /** The same without its name and its cross: for what is left as quickly as it is opened. */
  public DialogBox withoutHeader() {
    Node header = getChildren().getFirst();
    header.setVisible(false);
    header.setManaged(false);
    return this;
  }

  /** What stands between the title and the sentence. */
  public ObservableList<Node> content() {
    return content.getChildren();
  }

  /** The sentence of what will be; an empty one is not shown. */
  public void setSentence(ObservableValue<String> text, ObservableValue<Tone> tone) {
    sentence.textProperty().bind(text);
    tone.subscribe(now -> sentence.getStyleClass().setAll("label", "sentence", now.styleClass()));
  }

  /**
   * A link beneath the sentence, to what mends what it says; while its text is empty there is none.
   */
  public void setWay(ObservableValue<String> text, Runnable go) {
    Link way = new Link(getId() + "-way", text, go);
    hideWhenEmpty(way);
    getChildren().add(getChildren().indexOf(sentence) + 1, way);
  }

  /** The small print beside the buttons: {@code Ctrl+Enter transfers}. */
  public void setRemark(ObservableValue<String> text) {
    remark.textProperty().bind(text);
  }

  /** The buttons, left to right; {@code filled} last is the act that Ctrl+Enter presses. */
  public void setButtons(@Nullable Button filled, Button... others) {
    actions.getChildren().setAll(others);
    act = filled;
    if (filled != null) {
      actions.getChildren().add(filled);
    }
  }

  /** Asked before Esc or the cross closes it: false keeps it open, to ask about what was typed. */
  public void setMayClose(BooleanSupplier asked) {
    mayClose = asked;
  }

  /**
   * Before it is closed otherwise than by its act, a person is asked in place whether to lose what
   * was typed; not if {@link #setMayClose} says that it may not be closed at all.
   *
   * @param typed whether anything was
   */
  public void askBeforeLosing(BooleanSupplier typed) {
    BooleanSupplier may = mayClose;
    setMayClose(
        () -> {
          if (!may.getAsBoolean()) {
            return false;
          }
          boolean loses = typed.getAsBoolean();
          if (loses) {
            discard.ask();
          }
          return !loses;
        });
  }

  /** What happens once it is closed, in whatever way. */
  public void setOnClosed(Runnable heard) {
    onClosed = heard;
  }

  /** Closes it if it may be closed. */
  public void requestClose() {
    leaveTo(() -> {});
  }

  /** The same, to go somewhere else once it is closed. */
  public void leaveTo(Runnable elsewhere) {
    then = elsewhere;
    if (mayClose.getAsBoolean()) {
      close.run();
    }
  }

  /** Closes it, asking nothing: the act is done. */
  public void close() {
    then = () -> {};
    close.run();
  }

  /** The act, if it can be pressed; null otherwise. */
  @Nullable Node act() {
    return act == null || act.isDisabled() || discard.asking().get() ? null : act;
  }

  void pressAct() {
    if (act() instanceof Button pressed) {
      pressed.fire();
    }
  }

  void opened(Runnable closing) {
    close = closing;
  }

  void closed() {
    close = () -> {};
    onClosed.run();
    then.run();
  }

  private static void hideWhenEmpty(Labeled label) {
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
  }
}
