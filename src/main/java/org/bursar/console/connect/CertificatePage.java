package org.bursar.console.connect;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;

/**
 * The fingerprint of a certificate for which nobody vouches: a person compares it once with what
 * whoever runs the server has, or has what he was given compared.
 */
final class CertificatePage extends VBox {

  private static final int GROUP = 4;
  private static final int ROW = 8;

  private final String fingerprint;
  private final TextField given = new TextField();
  private final CheckBox same = new CheckBox();
  private final FieldPane field;
  private final ObservableValue<Boolean> isCompared;

  /**
   * The page.
   *
   * @param fingerprint 64 hexadecimal digits
   * @param isAnother whether this machine knows the server by another one
   * @param on goes on, as the button would
   */
  CertificatePage(String id, String fingerprint, boolean isAnother, Runnable on) {
    super(12);
    this.fingerprint = fingerprint;
    same.setId(id + "-same");
    same.textProperty().bind(Texts.text("connect.certificate.same"));
    same.setWrapText(true);
    given.setId(id + "-fingerprint");
    given.promptTextProperty().bind(Texts.text("connect.certificate.given.prompt"));
    given.setOnAction(event -> on.run());
    field = new FieldPane(Texts.text("connect.certificate.given"), given);
    given.textProperty().addListener((text, was, is) -> compare());
    Texts.manner().when(sceneProperty().isNotNull()).subscribe(now -> compare());
    isCompared =
        Bindings.createBooleanBinding(
            () -> given.getText().isBlank() ? same.isSelected() : isSame(),
            given.textProperty(),
            same.selectedProperty());
    if (isAnother) {
      getChildren().add(Labels.sentence(Texts.text("connect.certificate.another"), Tone.DANGER));
    }
    getChildren()
        .addAll(Labels.wrapped(Texts.text("connect.certificate.what")), shown(), same, field);
  }

  private GridPane shown() {
    GridPane groups = new GridPane(14, 4);
    groups.getStyleClass().add("fingerprint");
    groups.setAccessibleRole(AccessibleRole.TEXT);
    groups.accessibleTextProperty().bind(Texts.text("connect.certificate.spoken", spoken()));
    groups.setFocusTraversable(true);
    for (int at = 0; at < fingerprint.length(); at += GROUP) {
      int number = at / GROUP;
      Label group =
          Labels.plain(
              Texts.fixed(fingerprint.substring(at, Math.min(at + GROUP, fingerprint.length()))));
      group.setMinWidth(USE_PREF_SIZE);
      groups.add(group, number % ROW, number / ROW);
    }
    return groups;
  }

  /** In groups, sign by sign: a word that it happens to make must not be heard as one. */
  private String spoken() {
    return fingerprint.replaceAll("(.)", "$1 ").strip();
  }

  private boolean isSame() {
    return given.getText().replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT).equals(fingerprint);
  }

  private void compare() {
    field.say(
        given.getText().isBlank() || isSame() ? "" : Texts.now("connect.certificate.differs"));
  }

  /** Whether it was compared, and is the same. */
  ObservableValue<Boolean> isCompared() {
    return isCompared;
  }

  /** What it shows. */
  String fingerprint() {
    return fingerprint;
  }

  void focus() {
    same.requestFocus();
  }
}
