package org.bursar.console.connect;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import org.bursar.console.kit.Background;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Facts;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Desk;
import org.bursar.console.session.SignInWords;
import org.bursar.sync.IdToken;
import org.bursar.sync.Seat;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SignInFault;
import org.bursar.sync.SignedIn;
import org.bursar.sync.ThisMachine;
import org.jspecify.annotations.Nullable;

/**
 * Signing in again for a synced file whose token opens nothing any more: by a password, in the
 * browser at the server's provider, or by a token that an administrator gave. What waits is kept.
 */
public final class SignInAgain {

  private static final String ID = "sign-in";

  /** What came of it: nothing is wrong, or this is. */
  private record Answer(@Nullable RuntimeException fault) {}

  private final Desk desk;
  private final Background background;
  private final Seat seat;
  private final Runnable then;
  private final DialogBox dialog = new DialogBox(ID, Texts.text("sign-in.title"), 600);
  private final BrowserWay browser;
  private final SignInPage who;
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private boolean isOver;

  private SignInAgain(Desk desk, Seat seat, Runnable then) {
    this.desk = desk;
    this.background = desk.background();
    this.seat = seat;
    this.then = then;
    browser = new BrowserWay(desk, ID);
    who =
        new SignInPage(
            Texts.text("sign-in.kept"),
            browser,
            List.of(
                PasswordWay.of(ID, seat.user().value(), this::signIn),
                new TokenWay(ID, "connect.token.why", this::signIn)));
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
    who.disableProperty()
        .bind(Bindings.createBooleanBinding(this::isClosed, busy, browser.address()));
    dialog
        .content()
        .addAll(
            new Facts()
                .with(Texts.text("sign-in.server"), seat.server().toString())
                .with(Texts.text("sign-in.user"), seat.user().value()),
            who);
    dialog.setSentence(
        Texts.made(this::sentence, busy, browser.address()), busy.map(now -> Tone.NEUTRAL));
    dialog.setButtons(act(), cancel());
    dialog.setRemark(Texts.text("form.keys"));
    dialog.setOnClosed(this::breakOff);
    desk.show(dialog);
    who.focus();
    askForWays();
  }

  /** While it is asked nothing is typed; what the browser needs stays within reach. */
  private boolean isClosed() {
    return busy.get() && browser.address().get() == null;
  }

  private Button act() {
    Button act = Buttons.filled(ID + "-do", Texts.text("sign-in.do"), this::signIn);
    act.disableProperty().bind(busy.or(who.claim().isNull()));
    return act;
  }

  private Button cancel() {
    return Buttons.outlined(ID + "-cancel", Texts.text("dialog.cancel"), dialog::requestClose);
  }

  /** The browser is offered once the server has said that it knows a provider. */
  private void askForWays() {
    var unused =
        background.run(
            Texts.now("sign-in.title"),
            progress -> issuer(),
            known -> known.ifPresent(this::offer));
  }

  private Optional<String> issuer() {
    try {
      return Optional.ofNullable(seat.signIn().ways().issuer());
    } catch (ServerFault | SignInFault notNow) {
      return Optional.empty();
    }
  }

  private void offer(String issuer) {
    if (!busy.get() && !isOver) {
      who.offer(issuer);
      who.focus();
    }
  }

  private void signIn() {
    Claim claim = who.claim().get();
    if (claim == null || busy.get()) {
      return;
    }
    busy.set(true);
    who.say("");
    var unused =
        background.run(Texts.now("sign-in.title"), progress -> answer(claim), this::answered);
  }

  private Answer answer(Claim claim) {
    try {
      switch (claim) {
        case Claim.InBrowser(BrowserWay way) -> {
          var unused = way.prove(seat.signIn(), this::kept);
        }
        case Proof.Signed(IdToken idToken) -> {
          var unused = kept(idToken);
        }
        case Proof.Password(String user, String password) ->
            seat.keep(
                seat.signIn().byPassword(seat.enterprise(), user, password, ThisMachine.name()));
        case Proof.Token(String text) -> seat.keep(text);
      }
      return new Answer(null);
    } catch (SignInFault | ServerFault notSignedIn) {
      return new Answer(notSignedIn);
    }
  }

  private SignedIn kept(IdToken idToken) {
    SignedIn signedIn = seat.signIn().byIdToken(seat.enterprise(), idToken, ThisMachine.name());
    seat.keep(signedIn);
    return signedIn;
  }

  private void answered(Answer answer) {
    RuntimeException fault = answer.fault();
    if (isOver) {
      return;
    }
    busy.set(false);
    if (fault == null) {
      dialog.close();
      then.run();
    } else {
      who.say(SignInWords.of(fault));
    }
  }

  private void breakOff() {
    isOver = true;
    who.forget();
  }

  private String sentence() {
    if (busy.get()) {
      return Texts.now(browser.address().get() == null ? "sign-in.busy" : "connect.browsing");
    }
    return "";
  }
}
