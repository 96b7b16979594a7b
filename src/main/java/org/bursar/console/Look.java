package org.bursar.console;

import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Theme;
import org.bursar.console.session.Settings;

/** How the console looks and speaks, chosen at any time and kept. */
record Look(Theme theme, Settings settings) {

  void choose(Theme.Choice choice) {
    theme.choice().set(choice);
    settings.setTheme(choice);
  }

  /** From light to dark, or back. */
  void turn() {
    choose(theme.dark().getValue() ? Theme.Choice.LIGHT : Theme.Choice.DARK);
  }

  /** The language that is not spoken now. */
  static Language other() {
    return Texts.language().get() == Language.EN ? Language.ZH : Language.EN;
  }

  void speakOther() {
    Language other = other();
    Texts.language().set(other);
    settings.setLanguage(other);
  }
}
