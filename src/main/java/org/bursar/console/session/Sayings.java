package org.bursar.console.session;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * What a dialog says beneath its content: what will be, or why not. What waits for the set-up leads
 * to it.
 */
public final class Sayings {

  private final SimpleStringProperty sentence = new SimpleStringProperty("");
  private final SimpleObjectProperty<Tone> tone = new SimpleObjectProperty<>(Tone.NEUTRAL);
  private final SimpleStringProperty way = new SimpleStringProperty("");

  /**
   * Nothing said yet.
   *
   * @param session of the books that are open; null if there are none, which have no set-up
   */
  public Sayings(DialogBox dialog, @Nullable Session session) {
    dialog.setSentence(sentence, tone);
    if (session == null) {
      return;
    }
    dialog.setWay(way, () -> dialog.leaveTo(() -> session.navigator().go(new Place.Setup())));
  }

  /** Says what will be, or what is missing; nothing takes no room. */
  public void say(String text, Tone how) {
    sentence.set(text);
    tone.set(how);
    way.set("");
  }

  /** Says why not, with the figures that decided it. */
  public void say(Refusal refusal) {
    say(Texts.refusal(refusal), Tone.DANGER);
    if (waitsForSetUp(refusal)) {
      way.set(Texts.now("setup.way." + refusal.code()));
    }
  }

  /** Whether a step of the set-up mends it. */
  public static boolean waitsForSetUp(Refusal refusal) {
    return refusal.code() == RefusalCode.NOT_VERIFIED
        || refusal.code() == RefusalCode.CENTER_NOT_ENABLED;
  }
}
