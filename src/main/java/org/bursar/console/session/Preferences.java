package org.bursar.console.session;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Theme;

/** All that a person may choose for the console as a whole: one list, one dialog shows it. */
public final class Preferences {

  private final Chosen<Language> language;
  private final Chosen<Theme.Choice> theme;

  /**
   * What was chosen and kept.
   *
   * @param system the system's language, usual until another one is chosen
   */
  Preferences(Keep keep, Locale system) {
    language =
        new Chosen<>(
            keep,
            "language",
            Language.of(system),
            Language::code,
            code -> one(Language.values(), each -> each.code().equals(code)));
    theme =
        new Chosen<>(
            keep,
            "theme",
            Theme.Choice.SYSTEM,
            Theme.Choice::name,
            name -> one(Theme.Choice.values(), each -> each.name().equals(name)));
  }

  /** The language that the console speaks; the system's is usual. */
  public Chosen<Language> language() {
    return language;
  }

  /** Light, dark, or as the system is, which is usual. */
  public Chosen<Theme.Choice> theme() {
    return theme;
  }

  private static <E> Optional<E> one(E[] all, java.util.function.Predicate<E> wanted) {
    return Stream.of(all).filter(wanted).findFirst();
  }
}
