package org.bursar.console.about;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came with the program: the list of licences beside it, the guide within it. */
final class Bundle {

  private static final String GUIDE = "/org/bursar/guide/README.md";

  private Bundle() {}

  /** The folder in which the program is; empty if it is not known. */
  static Optional<Path> program() {
    @Nullable CodeSource source = Bundle.class.getProtectionDomain().getCodeSource();
    try {
      return source == null
          ? Optional.empty()
          : Optional.ofNullable(Path.of(source.getLocation().toURI()).getParent());
    } catch (URISyntaxException odd) {
      return Optional.empty();
    }
  }

  /**
   * The list of what is bundled and by which licence, with the texts beside it; empty if the
   * program was not installed. Not on the FX thread.
   *
   * @param program the folder in which the program is
   */
  static Optional<Path> licences(Path program) {
    return Optional.of(program.resolve("licences").resolve("README.txt"))
        .filter(Files::isRegularFile);
  }

  /** Whether the guide came with it. */
  static boolean hasGuide() {
    return Bundle.class.getResource(GUIDE) != null;
  }

  /** Puts the guide where any program can read it. Not on the FX thread. */
  static Path guide(Path folder) throws IOException {
    Path file = Files.createDirectories(folder).resolve("guide.txt");
    try (InputStream guide = Bundle.class.getResourceAsStream(GUIDE)) {
      if (guide == null) {
        throw new IOException("the guide did not come with this program");
      }
      Files.copy(guide, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }
}
