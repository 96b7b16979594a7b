package org.bursar.console.kit;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How a query finds texts. */
@FunctionalInterface
public interface Match {
  /** Whether a text is found by this query. The predicate is used off the FX thread. */
  Predicate<String> of(String query);

  /**
   * Every word of the query somewhere in the text, or the pinyin of its Han characters; case and
   * width of the letters do not matter.
   */
  static Match words() {
    return query -> {
      Predicate<String> match = ofFolded(query);
      return text -> match.test(folded(text));
    };
  }

  /** The same for texts that are folded already: for what is asked of a hundred thousand. */
  static Predicate<String> ofFolded(String query) {
    List<Predicate<String>> words =
        Arrays.stream(folded(query).split("\\s+", -1))
            .filter(word -> !word.isEmpty())
            .map(Match::word)
            .toList();
    return text -> {
      for (Predicate<String> word : words) {
        if (!word.test(text)) {
          return false;
        }
      }
      return true;
    };
  }

  private static Predicate<String> word(String word) {
    return Pinyin.isTyped(word)
        ? text -> text.contains(word) || Pinyin.indexOf(text, word) >= 0
        : text -> text.contains(word);
  }

  /** Reads what the first query would else wait for; off the FX thread. */
  static void prepare() {
    var unused = Pinyin.indexOf("\u652f\u4ed8", "zf");
  }

  /**
   * A text without the differences that {@link #words} does not see. Folded again it is the same,
   * and nearly for nothing: so a text that is asked often is kept folded.
   */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
