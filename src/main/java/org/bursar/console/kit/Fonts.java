package org.bursar.console.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The console's one family, shipped with it, so that both languages look alike on every machine.
 * JavaFX finds it by name once both faces are loaded.
 */
public final class Fonts {
  /** The name by which style sheets ask for it. */
  public static final String FAMILY = "Bursar Sans";

  /** Both faces, as files beside the classes: a PDF embeds the same. */
  public static final List<String> FACES =
      List.of("fonts/BursarSans-Regular.ttf", "fonts/BursarSans-Bold.ttf");

  private static boolean loaded;

  private Fonts() {}

  /** Loads both faces, the first time it is called. Before the first window. */
  public static synchronized void load() {
    if (loaded) {
      return;
    }
    for (String face : FACES) {
      try (InputStream stream = Resource.open(face)) {
        if (Font.loadFont(stream, 13) == null) {
          throw new IllegalStateException("not readable as a font: " + face);
        }
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    loaded = true;
  }
}
