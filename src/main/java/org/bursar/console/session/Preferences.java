package org.bursar.console.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Theme;

/** All that a person may choose for the console as a whole: one list, one dialog shows it. */
public final class Preferences {

  /** How large everything may be, in hundredths of its usual size. */
  public static final List<Integer> ZOOMS = List.of(80, 90, 100, 110, 125, 150, 175, 200);

  /** After how many minutes without input the window may be covered; 0 for never. */
  public static final List<Integer> COVER_MINUTES = List.of(0, 5, 15, 30);

  private final Chosen<Language> language;
  private final Chosen<Theme.Choice> theme;
  private final Chosen<Integer> zoom;
  private final Chosen<Boolean> contrast;
  private final Chosen<Boolean> hidden;
  private final Chosen<Integer> coverAfter;
  private final Chosen<Boolean> updates;
  private final Chosen<String> updateAddress;
  private final Chosen<String> updateAsked;
  private final Chosen<String> updateProblem;

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
    zoom = number(keep, "zoom", 100, ZOOMS);
    contrast = flag(keep, "contrast");
    hidden = flag(keep, "amounts.hidden");
    coverAfter = number(keep, "cover.after", 0, COVER_MINUTES);
    updates = flag(keep, "update");
    updateAddress = words(keep, "update.address");
    updateAsked = words(keep, "update.asked");
    updateProblem = words(keep, "update.problem");
  }

  /** The language that the console speaks; the system's is usual. */
  public Chosen<Language> language() {
    return language;
  }

  /** Light, dark, or as the system is, which is usual. */
  public Chosen<Theme.Choice> theme() {
    return theme;
  }

  /** How large everything is, in hundredths; one of {@link #ZOOMS}. */
  public Chosen<Integer> zoom() {
    return zoom;
  }

  /** Whether borders and text differ more from their ground; usually not. */
  public Chosen<Boolean> contrast() {
    return contrast;
  }

  /** Whether amounts are hidden, because others see the screen as well; usually not. */
  public Chosen<Boolean> hidden() {
    return hidden;
  }

  /** After how many minutes without input the window is covered; usually 0, which is never. */
  public Chosen<Integer> coverAfter() {
    return coverAfter;
  }

  /** Whether it is asked if there is a newer version; usually not. */
  public Chosen<Boolean> updates() {
    return updates;
  }

  /** The address that is asked for the newest version; usually empty, which asks nobody. */
  public Chosen<String> updateAddress() {
    return updateAddress;
  }

  /** When that was asked last, as an instant; empty if never. */
  public Chosen<String> updateAsked() {
    return updateAsked;
  }

  /** Why it could not be asked, in a word of the machine; empty if it could. */
  public Chosen<String> updateProblem() {
    return updateProblem;
  }

  private static Chosen<String> words(Keep keep, String name) {
    return new Chosen<>(keep, name, "", text -> text, Optional::of);
  }

  private static Chosen<Boolean> flag(Keep keep, String name) {
    return new Chosen<>(
        keep, name, false, String::valueOf, text -> Optional.of(Boolean.valueOf(text)));
  }

  private static Chosen<Integer> number(Keep keep, String name, int usual, List<Integer> values) {
    return new Chosen<>(
        keep,
        name,
        usual,
        String::valueOf,
        text -> values.stream().filter(each -> String.valueOf(each).equals(text)).findFirst());
  }

  private static <E> Optional<E> one(E[] all, java.util.function.Predicate<E> wanted) {
    return Stream.of(all).filter(wanted).findFirst();
  }
}
