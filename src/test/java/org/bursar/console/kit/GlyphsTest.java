package org.bursar.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Both faces have every character of our texts: `src/build/fonts` adds what is missing. */
class GlyphsTest {
  @SuppressWarnings("unused")
  static final java.util.List<String> FACES = Fonts.FACES;

  @ParameterizedTest
  @FieldSource("FACES")
  void a_face_has_every_character_of_the_texts(String face) throws IOException {
    BitSet drawn = characters(face);
    TreeSet<String> missing = new TreeSet<>();
    for (Language language : Language.values()) {
      for (String key : Texts.keys(language)) {
        Texts.in(language, key)
            .codePoints()
            .filter(character -> !drawn.get(character) && !Character.isISOControl(character))
            .forEach(character -> missing.add(Character.toString(character)));
      }
    }
    assertThat(missing).isEmpty();
    assertThat("1,204.50 − × · … ‘’ “” – — → ✓ ￥ 中文，。：；（）".codePoints().filter(c -> !drawn.get(c)))
        .isEmpty();
  }

  /** What the font's character map of whole planes (format 12) or of the first (4) names. */
  private static BitSet characters(String face) throws IOException {
    ByteBuffer font;
    try (InputStream stream = Resource.open(face)) {
      font = ByteBuffer.wrap(stream.readAllBytes());
    }
    BitSet found = new BitSet();
    int map = table(font, 0x636D6170);
    for (int index = 0; index < font.getShort(map + 2); index++) {
      int at = map + font.getInt(map + 4 + 8 * index + 4);
      if (font.getShort(at) == 12) {
        for (int group = 0; group < font.getInt(at + 12); group++) {
          int entry = at + 16 + 12 * group;
          found.set(font.getInt(entry), font.getInt(entry + 4) + 1);
        }
      } else if (font.getShort(at) == 4) {
        int segments = font.getShort(at + 6) / 2;
        for (int segment = 0; segment < segments; segment++) {
          int last = Short.toUnsignedInt(font.getShort(at + 14 + 2 * segment));
          int first = Short.toUnsignedInt(font.getShort(at + 16 + 2 * (segments + segment)));
          found.set(first, last + 1);
        }
      }
    }
    return found;
  }

  private static int table(ByteBuffer font, int tag) {
    for (int index = 0; index < font.getShort(4); index++) {
      if (font.getInt(12 + 16 * index) == tag) {
        return font.getInt(12 + 16 * index + 8);
      }
    }
    throw new AssertionError("the font has no such table");
  }
}
