package org.bursar.exchange.plan;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.bursar.vocabulary.Texts;

/** Makes names that obey the rules out of names that files have. */
public final class FittingName {

  private static final int UNIT = 50;
  private static final int OTHER = 100;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern UNIT_CHARACTER = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} _.\\-]");

  private FittingName() {}

  /**
   * A unit's name: what it may not have becomes a blank, blanks become one, 50 characters stay.
   * Empty if nothing is left.
   */
  public static String unit(String name) {
    return unit(name, UNIT);
  }

  /** A unit's name with a distinguishing end, of 50 characters together. */
  public static String unit(String name, String end) {
    return unit(name, UNIT - 1 - Texts.length(end)) + " " + end;
  }

  /** A name of an account, an asset or an enterprise; the id's last characters if none is left. */
  public static String other(String name, String id) {
    if (Texts.isName(name)) {
      return name;
    }
    String cleaned = first(with(name, c -> !isControl(c)).strip(), OTHER).strip();
    return Texts.isName(cleaned) ? cleaned : last(id, OTHER);
  }

  /** The last characters of a text, at most so many. */
  public static String last(String text, int characters) {
    int length = Texts.length(text);
    return length <= characters
        ? text
        : text.substring(text.offsetByCodePoints(0, length - characters)).strip();
  }

  private static String unit(String name, int characters) {
    String allowed = with(name, c -> UNIT_CHARACTER.matcher(Character.toString(c)).matches());
    String single = BLANKS.matcher(allowed).replaceAll(" ").strip();
    return first(single, characters).strip();
  }

  private static String with(String text, IntPredicate isAllowed) {
    StringBuilder changed = new StringBuilder(text.length());
    text.codePoints().forEach(c -> changed.appendCodePoint(isAllowed.test(c) ? c : ' '));
    return changed.toString();
  }

  private static String first(String text, int characters) {
    return Texts.length(text) <= characters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, characters));
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
  }
}
