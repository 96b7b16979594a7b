package org.bursar.console.access;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Background;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Choice;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Facts;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Desk;
import org.bursar.sync.BrowserSignIn;
import org.bursar.sync.Seat;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SignInFault;
import org.bursar.sync.ThisMachine;
import org.jspecify.annotations.Nullable;

/**
 * Signing in again for a synced file whose token opens nothing any more: by a password, in the
 * browser at the server's provider, or by a token that an administrator gave. What waits is kept.
 */
public final class SignInAgain {

  private static final String ID = "sign-in";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** How somebody proves who he is. */
  enum Way {
    BROWSER,
    PASSWORD,
    TOKEN
  }

  /** What came of it: nothing is wrong, or this is. */
  private record Answer(@Nullable RuntimeException fault) {}

  private final Desk desk;
  private final Background background;
  private final Seat seat;
  private final Runnable then;
  private final DialogBox dialog = new DialogBox(ID, Texts.text("sign-in.title"), 600);
  private final ComboBox<Way> way = Choice.of(ID + "-way", "sign-in.way.", Way.values());
  private final PasswordField secret = new PasswordField();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable RuntimeException> fault = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable URI> address = new SimpleObjectProperty<>();
  private final StringProperty issuer = new SimpleStringProperty("");
  private @Nullable BrowserSignIn running;

  private SignInAgain(Desk desk, Seat seat, Runnable then) {
    this.desk = desk;
    this.background = desk.background();
    this.seat = seat;
    this.then = then;
  }

  /**
   * Shows the dialog.
   *
   * @param then what is done once somebody is signed in
   */
  public static void show(Desk desk, Seat seat, Runnable then) {
    new SignInAgain(desk, seat, then).show();
  }

  private void show() {
    way.getItems().remove(Way.BROWSER);
    way.setValue(Way.PASSWORD);
    way.setMaxWidth(Double.MAX_VALUE);
    secret.setId(ID + "-secret");
    secret.setOnAction(event -> signIn());
    VBox typed =
        new VBox(4, Labels.field(Texts.made(this::secretName, way.valueProperty()), secret));
    typed.getChildren().add(secret);
    ObservableValue<Boolean> inBrowser = way.valueProperty().map(chosen -> chosen == Way.BROWSER);
    shownIf(typed, Bindings.createBooleanBinding(() -> !inBrowser.getValue(), way.valueProperty()));
    way.disableProperty().bind(busy);
    secret.disableProperty().bind(busy);
    dialog
        .content()
        .addAll(
            new Facts()
                .with(Texts.text("sign-in.server"), seat.server().toString())
                .with(Texts.text("sign-in.user"), seat.user().value()),
            new VBox(4, Labels.field(Texts.text("sign-in.way"), way), way),
            typed,
            Labels.wrapped(Texts.made(this::what, way.valueProperty(), issuer)),
            copying());
    dialog.setSentence(
        Texts.made(this::sentence, fault, busy, address),
        fault.map(why -> Tone.WARNING).orElse(Tone.NEUTRAL));
    dialog.setButtons(act(), cancel());
    dialog.setRemark(Texts.text("form.keys"));
    dialog.setOnClosed(this::breakOff);
    way.valueProperty().addListener((value, was, is) -> fault.set(null));
    desk.show(dialog);
    secret.requestFocus();
    askForWays();
  }

  private Button act() {
    Button act = Buttons.filled(ID + "-do", Texts.text("sign-in.do"), this::signIn);
    act.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> busy.get() || (way.getValue() != Way.BROWSER && secret.getText().isBlank()),
                busy,
                way.valueProperty(),
                secret.textProperty()));
    return act;
  }

  private Button cancel() {
    return Buttons.outlined(ID + "-cancel", Texts.text("dialog.cancel"), dialog::requestClose);
  }

  /** For who wants another browser than the one that opens. */
  private Link copying() {
    Link link = new Link(ID + "-copy", Texts.text("sign-in.copy"), this::copy);
    shownIf(
        link,
        Bindings.createBooleanBinding(() -> busy.get() && address.get() != null, busy, address));
    return link;
  }

  private void copy() {
    URI known = address.get();
    if (known != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(known.toString());
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  private static void shownIf(javafx.scene.Node node, ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(node.visibleProperty());
  }

  /** The browser is offered once the server has said that it knows a provider. */
  private void askForWays() {
    var unused =
        background.run(
            Texts.now("sign-in.title"),
            progress -> issuer(),
            known -> known.ifPresent(this::offerBrowser));
  }

  private Optional<String> issuer() {
    try {
      return Optional.ofNullable(seat.signIn().ways().issuer());
    } catch (ServerFault | SignInFault notNow) {
      return Optional.empty();
    }
  }

  private void offerBrowser(String known) {
    issuer.set(known);
    way.getItems().addFirst(Way.BROWSER);
    if (secret.getText().isEmpty() && !busy.get()) {
      way.setValue(Way.BROWSER);
    }
  }

  private void signIn() {
    if (busy.get() || (way.getValue() != Way.BROWSER && secret.getText().isBlank())) {
      return;
    }
    busy.set(true);
    fault.set(null);
    address.set(null);
    Way chosen = way.getValue();
    String typed = secret.getText().strip();
    BrowserSignIn browser =
        new BrowserSignIn(seat.signIn(), SignInAgain::random, BrowserSignIn.PATIENCE);
    running = browser;
    var unused =
        background.run(
            Texts.now("sign-in.title"),
            progress -> answer(chosen, typed, browser),
            answer -> answered(answer, browser));
  }

  private Answer answer(Way chosen, String typed, BrowserSignIn browser) {
    try {
      switch (chosen) {
        case BROWSER -> seat.keep(browser.run(seat.enterprise(), ThisMachine.name(), this::opened));
        case PASSWORD ->
            seat.keep(
                seat.signIn()
                    .byPassword(seat.enterprise(), seat.user().value(), typed, ThisMachine.name()));
        case TOKEN -> seat.keep(typed);
      }
      return new Answer(null);
    } catch (SignInFault | ServerFault notSignedIn) {
      return new Answer(notSignedIn);
    }
  }

  private void opened(URI where) {
    background.onFx(
        () -> {
          address.set(where);
          desk.browse(where);
        });
  }

  private void answered(Answer answer, BrowserSignIn browser) {
    if (running == browser) {
      running = null;
      busy.set(false);
      if (answer.fault() == null) {
        secret.clear();
        dialog.close();
        then.run();
      } else {
        fault.set(answer.fault());
        secret.requestFocus();
        secret.selectAll();
      }
    }
  }

  private void breakOff() {
    secret.clear();
    BrowserSignIn browser = running;
    if (browser != null) {
      running = null;
      browser.cancel();
    }
  }

  private static byte[] random(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private String secretName() {
    return Texts.now(way.getValue() == Way.TOKEN ? "sign-in.token" : "sign-in.password");
  }

  private String what() {
    return way.getValue() == Way.BROWSER
        ? Texts.now("sign-in.what.BROWSER", issuer.get())
        : Texts.now("sign-in.what." + way.getValue());
  }

  private String sentence() {
    RuntimeException why = fault.get();
    if (why != null) {
      return SignInWords.of(why);
    } else if (busy.get()) {
      return Texts.now(address.get() == null ? "sign-in.busy" : "sign-in.browsing");
    }
    return Texts.now("sign-in.kept");
  }
}
