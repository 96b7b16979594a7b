package org.bursar.books.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One text for all cells of a column that have the same bytes: of 100,000 accounts most have the
 * same legal name, and thousands the same unit.
 */
final class SharedTexts {

  private byte[][] keys = new byte[64][];
  private @Nullable String[] texts = new @Nullable String[64];
  private int count;
  private byte[] lastKey = {};
  private String lastText = "";

  /** The text of these bytes of UTF-8. */
  String of(byte[] bytes) {
    if (!Arrays.equals(bytes, lastKey)) {
      lastText = find(bytes);
      lastKey = bytes;
    }
    return lastText;
  }

  private String find(byte[] bytes) {
    int at = place(keys, bytes);
    String known = texts[at];
    if (known != null) {
      return known;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    keys[at] = bytes;
    texts[at] = text;
    count++;
    if (count * 2 > keys.length) {
      grow();
    }
    return text;
  }

  private static int place(byte[][] keys, byte[] bytes) {
    int mask = keys.length - 1;
    int hash = Arrays.hashCode(bytes);
    int at = (hash ^ (hash >>> 16)) & mask;
    while (keys[at] != null && !Arrays.equals(keys[at], bytes)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    byte[][] moreKeys = new byte[keys.length * 2][];
    @Nullable String[] moreTexts = new @Nullable String[keys.length * 2];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != null) {
        int at = place(moreKeys, keys[i]);
        moreKeys[at] = keys[i];
        moreTexts[at] = texts[i];
      }
    }
    keys = moreKeys;
    texts = moreTexts;
  }
}
