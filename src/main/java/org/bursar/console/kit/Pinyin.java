package org.bursar.console.kit;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Finds Han characters by what is typed of their readings: each in full, by its initial, and the
 * last one as far as it is typed; letters and digits between them as they are. Every reading of a
 * character counts: nobody knows which one a name has.
 */
final class Pinyin {

  private static final char FIRST = '\u3400';
  private static final char LAST = '\u9fff';

  /** Readings by character, looked up once; two threads that do it at once find the same. */
  private static final AtomicReferenceArray<List<String>> KNOWN =
      new AtomicReferenceArray<>(LAST - FIRST + 1);

  private static final AtomicIntegerArray INITIALS = new AtomicIntegerArray(LAST - FIRST + 1);

  private Pinyin() {}

  /** Whether something is typed as pinyin may be: small letters and digits, a letter first. */
  static boolean isTyped(String query) {
    if (query.isEmpty() || !isLetter(query.charAt(0))) {
      return false;
    }
    for (int index = 0; index < query.length(); index++) {
      char typed = query.charAt(index);
      if (!isLetter(typed) && (typed < '0' || typed > '9')) {
        return false;
      }
    }
    return true;
  }

  /**
   * Where in a text what is typed begins; -1 if nowhere.
   *
   * @param text folded, as {@link Match} does it
   * @param query typed, folded likewise
   */
  static int indexOf(String text, String query) {
    char typed = query.charAt(0);
    int initial = 1 << (typed - 'a');
    for (int start = 0; start < text.length(); start++) {
      char first = text.charAt(start);
      boolean mayBegin =
          isHan(first)
              ? (initials(first) & initial) != 0
              : first == typed && isHanWithin(text, start, query.length());
      if (mayBegin && matches(text, start, query, 0)) {
        return start;
      }
    }
    return -1;
  }

  /** The letters that a character's readings begin with, a bit for each: most are passed by. */
  private static int initials(char han) {
    int known = INITIALS.get(han - FIRST);
    if (known == 0) {
      known = 1 << 31;
      for (String reading : readings(han)) {
        known |= 1 << (reading.charAt(0) - 'a');
      }
      INITIALS.set(han - FIRST, known);
    }
    return known;
  }

  /** A text without Han characters has been compared letter by letter already. */
  private static boolean isHanWithin(String text, int start, int length) {
    int end = Math.min(text.length(), start + length);
    for (int index = start; index < end; index++) {
      if (isHan(text.charAt(index))) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String text, int at, String query, int from) {
    if (from == query.length()) {
      return true;
    } else if (at == text.length()) {
      return false;
    }
    char here = text.charAt(at);
    if (here == query.charAt(from)) {
      return matches(text, at + 1, query, from + 1);
    } else if (isHan(here)) {
      return isRead(text, at, query, from);
    }
    // A blank beside a Han character parts nothing.
    boolean isBeside =
        (at > 0 && isHan(text.charAt(at - 1)))
            || (at + 1 < text.length() && isHan(text.charAt(at + 1)));
    return here == ' ' && from > 0 && isBeside && matches(text, at + 1, query, from);
  }

  private static boolean isRead(String text, int at, String query, int from) {
    for (String reading : readings(text.charAt(at))) {
      int left = query.length() - from;
      if (query.startsWith(reading, from)) {
        if (matches(text, at + 1, query, from + reading.length())) {
          return true;
        }
      } else if (left < reading.length() && reading.startsWith(query.substring(from))) {
        return true;
      }
      int initial = initial(reading);
      for (int length = 1; length <= initial && length < reading.length(); length++) {
        if (query.startsWith(reading.substring(0, length), from)
            && matches(text, at + 1, query, from + length)) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code zh}, {@code ch} and {@code sh} are typed with one letter or with two. */
  private static int initial(String reading) {
    return reading.length() > 1 && reading.charAt(1) == 'h' ? 2 : 1;
  }

  private static List<String> readings(char han) {
    List<String> known = KNOWN.get(han - FIRST);
    if (known == null) {
      known = lookedUp(han);
      KNOWN.set(han - FIRST, known);
    }
    return known;
  }

  private static List<String> lookedUp(char han) {
    Set<String> readings = new LinkedHashSet<>();
    for (String reading : PinyinHelper.toPinyinList(han, PinyinStyleEnum.NORMAL)) {
      // The dotted u is typed as v, by many as u.
      readings.add(reading.replace('\u00fc', 'v'));
      readings.add(reading.replace('\u00fc', 'u'));
    }
    readings.removeIf(reading -> !isTyped(reading));
    return List.copyOf(readings);
  }

  private static boolean isHan(char character) {
    return character >= FIRST && character <= LAST;
  }

  private static boolean isLetter(char character) {
    return character >= 'a' && character <= 'z';
  }
}
