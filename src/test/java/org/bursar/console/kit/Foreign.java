package org.bursar.console.kit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javafx.scene.text.Font;

/** A family that the console does not ship: its own face, with another name written into it. */
final class Foreign {
  private static final String NAME = "Parsec Sans";

  private Foreign() {}

  /** Loads it and tells its name. */
  static String load() {
    try (InputStream stream = Resource.open(Fonts.FACES.getFirst())) {
      String bytes = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
      String renamed =
          bytes
              .replace(wide(Fonts.FAMILY), wide(NAME))
              .replace(wide("BursarSans"), wide("ParsecSans"));
      Font font =
          Font.loadFont(
              new ByteArrayInputStream(renamed.getBytes(StandardCharsets.ISO_8859_1)), 13);
      return font.getFamily();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String wide(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
  }
}
