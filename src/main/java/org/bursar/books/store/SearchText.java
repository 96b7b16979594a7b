package org.bursar.books.store;

import java.util.Arrays;
import java.util.List;
import org.bursar.vocabulary.Texts;

/** Texts as they are searched: case and width of letters do not matter. */
final class SearchText {

  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;

  private SearchText() {}

  /** The text without what does not matter. Most texts need little for that. */
  static String folded(String text) {
    char[] folded = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && (c < FIRST_HAN || c > LAST_HAN)) {
        return Texts.folded(text);
      } else if (c >= 'A' && c <= 'Z') {
        folded = folded == null ? text.toCharArray() : folded;
        folded[i] = (char) (c + ('a' - 'A'));
      }
    }
    return folded == null ? text : new String(folded);
  }

  /** The words of what somebody searches for, folded. */
  static List<String> words(String query) {
    return Arrays.stream(folded(query).split("[\\s\\p{Z}]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** A character and the one after it as one number; 0 for the second is the end of a word. */
  static long pair(int first, int second) {
    return (long) first << 21 | second;
  }

  /** The pairs of a folded text, each word's last character with nothing after it; some twice. */
  static long[] pairs(String folded) {
    int[] characters = folded.codePoints().toArray();
    long[] pairs = new long[characters.length];
    int count = 0;
    for (int i = 0; i < characters.length; i++) {
      if (!isBlank(characters[i])) {
        boolean ends = i + 1 == characters.length || isBlank(characters[i + 1]);
        pairs[count] = pair(characters[i], ends ? 0 : characters[i + 1]);
        count++;
      }
    }
    return Arrays.copyOf(pairs, count);
  }

  private static boolean isBlank(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
