package org.bursar.console.connect;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.sync.Entrance;
import org.bursar.sync.Membership;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SignInFault;
import org.bursar.sync.Trust;
import org.jspecify.annotations.Nullable;

/**
 * The first pages of every way to a server: where it is, whether it is that one, who asks. What was
 * typed stays, whichever way one goes.
 */
final class Approach {

  private final Guide guide;
  private final WherePage where;
  private final SignInPage who;
  private final Check check;
  private final Consumer<Approached> then;
  private @Nullable CertificatePage certificate;
  private @Nullable URI server;
  private @Nullable String fingerprint;

  /** Looks whether a server lets somebody in; off the FX thread. */
  @FunctionalInterface
  interface Check {
    /** The enterprises that are open to him. */
    List<Membership> memberships(Entrance entrance, URI server, @Nullable String print, Proof by);
  }

  /** Whom a server showed itself as, and which provider it knows. */
  private record Looked(Trust.Shown shown, @Nullable String issuer) {}

  /**
   * The pages, of which none is shown yet.
   *
   * @param what the key of what this is all about
   * @param then hears what there is to go on with
   */
  Approach(Guide guide, String what, SignInPage who, Check check, Consumer<Approached> then) {
    this.guide = guide;
    this.who = who;
    this.check = check;
    this.then = then;
    where =
        new WherePage(guide.id(), what, guide.desk().settings().server().orElse(""), guide::goOn);
  }

  /** Whether anything was typed that would be lost. */
  boolean isTyped() {
    return where.isTyped() || who.isTyped();
  }

  /** Shows the first page, in the dialog. */
  void show() {
    showWhere();
    DialogBox box = guide.box();
    guide.desk().show(box);
    where.focus();
  }

  private void showWhere() {
    guide.page(
        0,
        where,
        Texts.text("sharing.next"),
        where.server().map(now -> true).orElse(false),
        this::look,
        null);
    where.focus();
  }

  private void look() {
    URI wanted = where.server().get();
    if (wanted == null) {
      return;
    }
    guide.ask(
        Texts.now("connect.asking", wanted),
        progress -> {
          Trust.Shown shown = Trust.look(wanted);
          Entrance entrance = new Entrance(wanted, print(shown));
          entrance.greet();
          return new Looked(shown, entrance.signIn().ways().issuer());
        },
        looked -> {
          who.offer(looked.issuer());
          looked(wanted, looked.shown());
        },
        fault -> {
          guide.say("", Tone.NEUTRAL);
          where.say(ServerWords.of(fault, wanted, null));
        });
  }

  private static @Nullable String print(Trust.Shown shown) {
    return shown instanceof Trust.Shown.Own(String own) ? own : null;
  }

  private void looked(URI at, Trust.Shown shown) {
    server = at;
    String own = print(shown);
    String known = guide.desk().settings().fingerprint(at.toString()).orElse(null);
    fingerprint = own;
    if (own == null || own.equals(known)) {
      certificate = null;
      showWho();
    } else {
      if (certificate == null || !certificate.fingerprint().equals(own)) {
        certificate = new CertificatePage(guide.id(), own, known != null, guide::goOn);
      }
      showCertificate(certificate);
    }
  }

  private void showCertificate(CertificatePage page) {
    guide.page(
        1, page, Texts.text("sharing.next"), page.isCompared(), this::showWho, this::showWhere);
    page.focus();
  }

  /** Shows who asks. */
  void showWho() {
    CertificatePage compared = certificate;
    guide.page(
        2,
        who,
        Texts.text("sharing.next"),
        who.claim().map(now -> true).orElse(false),
        this::check,
        compared == null ? this::showWhere : () -> showCertificate(compared));
    who.focus();
  }

  private void check() {
    URI at = server;
    Claim claim = who.claim().get();
    if (at == null || claim == null) {
      return;
    }
    String print = fingerprint;
    Entrance entrance = new Entrance(at, print);
    who.say("");
    switch (claim) {
      case Proof proof ->
          guide.ask(
              Texts.now("connect.signing.in", at),
              progress -> found(entrance, at, print, proof),
              then,
              fault -> refused(fault, at));
      case Claim.InBrowser(BrowserWay way) ->
          guide.ask(
              Texts.now("connect.browsing"),
              progress ->
                  way.prove(
                      entrance.signIn(),
                      idToken -> found(entrance, at, print, new Proof.Signed(idToken))),
              then,
              fault -> refused(fault, at),
              who::stop);
    }
  }

  private Approached found(Entrance entrance, URI at, @Nullable String print, Proof by) {
    return new Approached(at, print, by, check.memberships(entrance, at, print, by));
  }

  /** What is about him stands at his field; what is about the server, beneath. */
  private void refused(RuntimeException fault, URI at) {
    String why = ServerWords.of(fault, at, null);
    boolean isAboutHim =
        switch (fault) {
          case SignInFault notSignedIn -> true;
          case ServerFault known ->
              switch (known.kind()) {
                case NOT_SIGNED_IN, FOREIGN, UNKNOWN, EXISTS -> true;
                default -> "TOO_OFTEN".equals(known.code());
              };
          default -> false;
        };
    guide.say(isAboutHim ? "" : why, isAboutHim ? Tone.NEUTRAL : Tone.DANGER);
    if (isAboutHim) {
      who.say(why);
    }
  }
}
