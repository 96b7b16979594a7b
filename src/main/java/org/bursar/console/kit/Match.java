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
      List<String> words =
          Arrays.stream(folded(query).split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
      return text -> {
        String folded = folded(text);
        for (String word : words) {
          if (!folded.contains(word)
              && !(Pinyin.isTyped(word) && Pinyin.indexOf(folded, word) >= 0)) {
            return false;
          }
        }
        return true;
      };
    };
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
