package org.bursar.console;

import java.util.List;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Theme;
import org.bursar.console.session.Preferences;

/** How the console looks and speaks: what was chosen is so at once, from wherever it was chosen. */
record Look(Theme theme, Preferences preferences) {

  Look {
    preferences.theme().follow(theme.choice());
    preferences.contrast().follow(theme.contrast());
    // Whoever shared his screen when the program ended may still do so when it starts.
    Texts.hidden().set(preferences.hidden().get());
    preferences.hidden().follow(Texts.hidden());
    preferences.language().follow(Texts.language());
  }

  /** Looks and speaks as was chosen and kept. */
  static Look kept(Theme theme, Preferences preferences) {
    Texts.language().set(preferences.language().get());
    theme.choice().set(preferences.theme().get());
    theme.contrast().set(preferences.contrast().get());
    return new Look(theme, preferences);
  }

  /** From light to dark, or back. */
  void turn() {
    preferences.theme().set(theme.dark().getValue() ? Theme.Choice.LIGHT : Theme.Choice.DARK);
  }

  /** Larger or smaller by so many steps, as far as they go. */
  void zoom(int steps) {
    List<Integer> sizes = Preferences.ZOOMS;
    int next = sizes.indexOf(preferences.zoom().get()) + steps;
    preferences.zoom().set(sizes.get(Math.clamp(next, 0, sizes.size() - 1)));
  }

  /** Hides the amounts, or shows them again. */
  void hideOrShow() {
    preferences.hidden().set(!preferences.hidden().get());
  }

  /** The language that is not spoken now. */
  static Language other() {
    return Texts.language().get() == Language.EN ? Language.ZH : Language.EN;
  }

  void speakOther() {
    preferences.language().set(other());
  }
}
