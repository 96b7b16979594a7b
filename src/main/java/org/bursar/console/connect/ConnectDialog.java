package org.bursar.console.connect;

import java.util.List;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Desk;
import org.bursar.sync.Entrance;
import org.bursar.sync.IdToken;
import org.bursar.sync.Membership;
import org.jspecify.annotations.Nullable;

/** Connects to an enterprise of a server: a file is made that is synced with it, and opens. */
public final class ConnectDialog {

  private static final String ID = "connect";

  private final Guide guide;
  private final Approach approach;
  private final SignInPage who;
  private @Nullable Approached server;
  private @Nullable EnterprisePage choosing;
  private @Nullable FileStep file;

  private ConnectDialog(Desk desk) {
    guide =
        new Guide(
            desk,
            ID,
            Texts.text("connect.title"),
            List.of(
                Texts.text("connect.step.server"),
                Texts.text("connect.step.certificate"),
                Texts.text("connect.step.who"),
                Texts.text("connect.step.enterprise"),
                Texts.text("connect.step.file")),
            this::isTyped);
    who =
        new SignInPage(
            Texts.text("connect.who"),
            new BrowserWay(desk, ID),
            List.of(
                PasswordWay.ofAnybody(ID, desk.settings().serverUser(), guide::goOn),
                new TokenWay(ID, "connect.token.why", guide::goOn)));
    approach =
        new Approach(
            guide,
            "connect.what",
            who,
            (entrance, at, print, proof) -> memberships(entrance, proof),
            this::approached);
    guide.box().setOnClosed(this::closed);
  }

  /** Shows the dialog. */
  public static void show(Desk desk) {
    new ConnectDialog(desk).approach.show();
  }

  private boolean isTyped() {
    return approach.isTyped();
  }

  private static List<Membership> memberships(Entrance entrance, Proof proof) {
    return switch (proof) {
      case Proof.Password(String user, String password) -> entrance.signIn().places(user, password);
      case Proof.Signed(IdToken idToken) -> entrance.signIn().places(idToken);
      case Proof.Token(String text) -> List.of(entrance.membershipOf(text));
    };
  }

  private void approached(Approached now) {
    if (!now.equals(server)) {
      server = now;
      choosing = null;
    }
    if (now.memberships().size() == 1) {
      // There is nothing to choose; the next page says which it is.
      showFile(now, now.memberships().getFirst(), approach::showWho);
    } else {
      showEnterprises(now);
    }
  }

  private void showEnterprises(Approached now) {
    EnterprisePage page = choosing;
    if (page == null) {
      page = new EnterprisePage(ID, now.memberships(), guide::goOn);
      choosing = page;
    }
    EnterprisePage shown = page;
    guide.page(
        3,
        shown,
        Texts.text("sharing.next"),
        shown.chosen().map(one -> true).orElse(false),
        () -> {
          Membership at = shown.chosen().get();
          if (at != null) {
            showFile(now, at, () -> showEnterprises(now));
          }
        },
        approach::showWho);
    shown.focus();
  }

  private void showFile(Approached now, Membership at, Runnable back) {
    FileStep step = file;
    if (step == null || !step.isOf(now, at)) {
      step = new FileStep(guide, 4, "connect.do", now, at, back);
      file = step;
    }
    step.show(Texts.now("connect.ready", at.name()));
  }

  private void closed() {
    guide.drop();
    who.forget();
    if (file != null) {
      file.closed();
    }
  }
}
