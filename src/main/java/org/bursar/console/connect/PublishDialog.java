package org.bursar.console.connect;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.bursar.books.Books;
import org.bursar.console.kit.Progress;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Session;
import org.bursar.enterprise.Enterprise;
import org.bursar.sync.Entrance;
import org.bursar.sync.Membership;
import org.bursar.sync.Publishing;
import org.bursar.sync.ServerFault;
import org.jspecify.annotations.Nullable;

/**
 * Makes the local file that is open an enterprise of a server, then a file that is synced with
 * that. Whatever breaks off is done again and doubles nothing.
 */
public final class PublishDialog {

  private static final String ID = "publish";

  private final Session session;
  private final Books books;
  private final Guide guide;
  private final Approach approach;
  private final SignInPage who;
  private @Nullable FileStep file;
  private @Nullable String published;

  private PublishDialog(Desk desk, Session session) {
    this.session = session;
    books = session.whole();
    guide =
        new Guide(
            desk,
            ID,
            Texts.text("publish.title", books.name()),
            List.of(
                Texts.text("connect.step.server"),
                Texts.text("connect.step.certificate"),
                Texts.text("connect.step.who"),
                Texts.text("publish.step"),
                Texts.text("connect.step.file")),
            this::isTyped);
    who =
        new SignInPage(
            Texts.text("publish.who"),
            null,
            List.of(new TokenWay(ID, "publish.token.why", guide::goOn)));
    approach =
        new Approach(
            guide,
            "publish.what",
            who,
            (entrance, at, print, proof) ->
                Publishing.isThere(books, at, text(proof), print)
                    ? List.of(entrance.membershipOf(text(proof)))
                    : List.of(),
            this::approached);
    guide.box().setOnClosed(this::closed);
  }

  /** Shows the dialog for the books that are open, whatever of them is seen. */
  public static void show(Desk desk, Session session) {
    new PublishDialog(desk, session).approach.show();
  }

  private boolean isTyped() {
    return published == null && approach.isTyped();
  }

  private static String text(Proof proof) {
    return switch (proof) {
      case Proof.Token(String text) -> text;
      case Proof.Password _, Proof.Signed _ ->
          throw new IllegalStateException("only a token publishes an enterprise");
    };
  }

  private void approached(Approached at) {
    if (at.memberships().isEmpty()) {
      showWhat(at, "", Tone.NEUTRAL);
    } else {
      published(at, at.memberships().getFirst(), "publish.there");
    }
  }

  private void showWhat(Approached at, String said, Tone how) {
    Enterprise now = books.now();
    guide.page(
        3,
        new PublishPage(books, now, at.server()),
        Texts.text("publish.do", now.entry()),
        new SimpleBooleanProperty(true),
        () -> publish(at),
        approach::showWho);
    guide.say(said, how);
  }

  private void publish(Approached at) {
    guide.work(
        Texts.now("publish.title", books.name()),
        progress -> publish(at, progress),
        membership -> published(at, membership, "publish.done"),
        fault -> showWhat(at, why(fault, at), Tone.DANGER),
        () -> showWhat(at, Texts.now("publish.stopped"), Tone.NEUTRAL));
  }

  private Membership publish(Approached at, Progress progress) {
    String token = text(at.proof());
    var unused =
        Publishing.publish(
            books,
            at.server(),
            token,
            at.fingerprint(),
            (step, done, whole) -> {
              progress.step(Texts.now("publish.step." + step));
              progress.at(done, whole);
              return !progress.isCancelled();
            });
    return new Entrance(at.server(), at.fingerprint()).membershipOf(token);
  }

  private static String why(RuntimeException fault, Approached at) {
    boolean isLost =
        fault instanceof ServerFault known
            && known.kind() == ServerFault.Kind.UNREACHABLE
            && known.code() == null;
    return isLost
        ? Texts.now("publish.lost", at.server())
        : ServerWords.of(fault, at.server(), null);
  }

  private void published(Approached at, Membership as, String said) {
    published = Texts.now(said, as.name(), at.server());
    FileStep step = new FileStep(guide, 4, "publish.open", at, as, null);
    file = step;
    step.show(published);
  }

  private void closed() {
    guide.drop();
    who.forget();
    FileStep step = file;
    String done = published;
    if (step != null && done != null) {
      step.closed();
      if (!step.isDone()) {
        session.tell(Done.of(done));
      }
    }
  }
}
