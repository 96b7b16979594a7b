package org.bursar.console.connect;

import java.net.URI;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.sync.ServerAddress;
import org.jspecify.annotations.Nullable;

/** Where the server is. */
final class WherePage extends VBox {

  private final String first;
  private final TextField address = new TextField();
  private final FieldPane field;
  private final ReadOnlyObjectWrapper<@Nullable URI> server = new ReadOnlyObjectWrapper<>();

  /**
   * The page.
   *
   * @param what the key of what this is all about
   * @param first the address that is filled in
   * @param on goes on, as the button would
   */
  WherePage(String id, String what, String first, Runnable on) {
    super(16);
    this.first = first;
    address.setId(id + "-address");
    address.promptTextProperty().bind(Texts.text("connect.address.prompt"));
    address.setText(first);
    address.setOnAction(event -> on.run());
    field =
        new FieldPane(
            Texts.text("connect.address"),
            address,
            Labels.wrapped(Texts.made(this::hint, server, address.textProperty())));
    getChildren().addAll(Labels.wrapped(Texts.text(what)), field);
    address
        .textProperty()
        .subscribe(
            text -> {
              field.say("");
              server.set(ServerAddress.read(text).orElse(null));
            });
  }

  private String hint() {
    URI now = server.get();
    return now != null
        ? Texts.now("connect.address.meant", now)
        : Texts.now(
            address.getText().isBlank() ? "connect.address.why" : "connect.address.none",
            ServerAddress.PORT);
  }

  /** The address as it was meant; null while it is none. */
  ReadOnlyObjectProperty<@Nullable URI> server() {
    return server.getReadOnlyProperty();
  }

  boolean isTyped() {
    return !address.getText().equals(first);
  }

  void focus() {
    address.requestFocus();
    address.end();
  }

  /** Says what is wrong with it. */
  void say(String why) {
    field.lead(why);
  }
}
