package org.bursar.exchange.table;

/**
 * Gives the same object for a text that came a moment ago, so that a column of a million equal
 * cells costs no memory. It forgets: each slot holds the last text that fell into it.
 */
final class TextPool {

  private static final int SLOTS = 1 << 13;
  private static final int LONGEST = 256;

  private final String[] slots = new String[SLOTS];

  String text(char[] chars, int from, int length) {
    if (length == 0) {
      return "";
    }
    if (length > LONGEST) {
      return new String(chars, from, length);
    }
    int hash = 0;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + chars[i];
    }
    int slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
    String known = slots[slot];
    if (known != null && isEqual(known, chars, from, length)) {
      return known;
    }
    String text = new String(chars, from, length);
    slots[slot] = text;
    return text;
  }

  private static boolean isEqual(String known, char[] chars, int from, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != chars[from + i]) {
        return false;
      }
    }
    return true;
  }
}
