package org.bursar.console.access;

import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Message;
import org.bursar.console.session.Session;
import org.bursar.console.session.SignInWords;
import org.bursar.sync.Devices;
import org.bursar.sync.Seat;
import org.bursar.sync.ServerFault;
import org.jspecify.annotations.Nullable;

/** Letting one more device in, and letting one in no more. */
public final class DeviceDialogs {

  private static final int LONGEST = 100;

  private DeviceDialogs() {}

  /** What was answered, or why nothing was. */
  private record Answer<T>(@Nullable T value, @Nullable ServerFault fault) {

    static <T> Answer<T> of(Callable<T> asked) throws Exception {
      try {
        return new Answer<>(asked.call(), null);
      } catch (ServerFault fault) {
        return new Answer<>(null, fault);
      }
    }
  }

  /** A dialog that asks the server one thing. */
  private static final class Asking {
    private final DialogBox dialog;
    private final SimpleBooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable ServerFault> fault = new SimpleObjectProperty<>();

    Asking(DialogBox dialog, String sentence, Object... what) {
      this.dialog = dialog;
      dialog.setSentence(
          Texts.made(
              () -> {
                ServerFault why = fault.get();
                return why == null ? Texts.now(sentence, what) : SignInWords.of(why);
              },
              fault),
          fault.map(why -> Tone.WARNING).orElse(Tone.NEUTRAL));
    }

    <T> void ask(Desk desk, Callable<T> asked, Consumer<T> then) {
      busy.set(true);
      fault.set(null);
      var unused =
          desk.background()
              .run(
                  Texts.now("devices.title"),
                  progress -> Answer.of(asked),
                  answer -> {
                    busy.set(false);
                    fault.set(answer.fault());
                    T value = answer.value();
                    if (value != null) {
                      dialog.close();
                      then.accept(value);
                    }
                  });
    }
  }

  /** Asks what the device is called, and shows its token, once. */
  public static void show(Desk desk, Session session, Seat seat, Ask.NewDevice ask) {
    DialogBox dialog = new DialogBox("new-device", Texts.text("new-device.title"), 560);
    TextField name = new TextField();
    name.setId("new-device-name");
    dialog
        .content()
        .add(new VBox(4, Labels.field(Texts.text("devices.column.device"), name), name));
    Asking asking = new Asking(dialog, "new-device.what", seat.user().value());
    Button act =
        Buttons.filled(
            "new-device-do",
            Texts.text("new-device.do"),
            () ->
                asking.ask(
                    desk,
                    () -> seat.devices().make(name.getText().strip()),
                    made -> {
                      ask.then().run();
                      shown(desk, made, session.sight().get().zone());
                    }));
    act.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> asking.busy.get() || !isName(name.getText()),
                asking.busy,
                name.textProperty()));
    dialog.setButtons(act, cancel("new-device", dialog));
    dialog.setRemark(Texts.text("form.keys"));
    desk.show(dialog);
    name.requestFocus();
  }

  private static boolean isName(String text) {
    String name = text.strip();
    return !name.isEmpty()
        && name.length() <= LONGEST
        && name.chars().noneMatch(Character::isISOControl);
  }

  private static void shown(Desk desk, Devices.Made made, ZoneId zone) {
    DialogBox dialog = new DialogBox("device-token", Texts.text("device-token.title"), 640);
    TextField token = new TextField(made.text());
    token.setId("device-token-text");
    token.setEditable(false);
    token.getStyleClass().add("figures");
    HBox.setHgrow(token, Priority.ALWAYS);
    SimpleBooleanProperty copied = new SimpleBooleanProperty();
    Button copy =
        Buttons.filled(
            "device-token-copy",
            Texts.made(
                () -> Texts.now(copied.get() ? "device-token.copied" : "device-token.copy"),
                copied),
            () -> {
              ClipboardContent content = new ClipboardContent();
              content.putString(made.text());
              Clipboard.getSystemClipboard().setContent(content);
              copied.set(true);
            });
    copy.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    dialog
        .content()
        .addAll(
            new VBox(
                4, Labels.field(Texts.text("device-token.token"), token), new HBox(8, token, copy)),
            Labels.wrapped(
                Texts.made(
                    () ->
                        Texts.now(
                            "device-token.what", Texts.formats().moment(made.expires(), zone)))));
    dialog.setSentence(Texts.text("device-token.once"), new SimpleObjectProperty<>(Tone.WARNING));
    dialog.setButtons(null, Message.close("device-token", dialog));
    desk.show(dialog);
    token.requestFocus();
    token.selectAll();
  }

  /** Asks before a device is let in no more. */
  public static void show(Desk desk, Session session, Seat seat, Ask.RevokeDevice ask) {
    DialogBox dialog = new DialogBox("revoke-device", Texts.text("revoke-device.title"), 560);
    String name = DevicesTable.name(ask.device());
    Asking asking =
        new Asking(
            dialog,
            ask.device().current() ? "revoke-device.this" : "revoke-device.what",
            name,
            ask.device().user().value());
    Button act =
        Buttons.destroying(
            "revoke-device-do",
            Texts.text("revoke-device.do"),
            () ->
                asking.ask(
                    desk,
                    () -> {
                      seat.devices().revoke(ask.device().id());
                      return true;
                    },
                    done -> {
                      ask.then().run();
                      session.tell(Done.of(Texts.now("revoke-device.done", name)));
                    }));
    act.disableProperty().bind(asking.busy);
    dialog.setButtons(act, cancel("revoke-device", dialog));
    desk.show(dialog);
  }

  private static Button cancel(String id, DialogBox dialog) {
    return Buttons.outlined(id + "-cancel", Texts.text("dialog.cancel"), dialog::requestClose);
  }
}
