package org.bursar.console.about;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bursar.console.kit.Language;
import org.jspecify.annotations.Nullable;

/** What came with the program: the list of licences beside it, the guide within it. */
final class Bundle {

  private static final String FOLDER = "/org/bursar/guide/";

  /** A line that shows a picture, and the empty line before it. */
  private static final Pattern PICTURE = Pattern.compile("(?m)^\\R?[ ]*!\\[[^\\]]*]\\([^)]*\\)\\R");

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

  /** Whether the guide came with it, in this language. */
  static boolean hasGuide(Language language) {
    return Bundle.class.getResource(name(language)) != null;
  }

  /**
   * Puts the guide in a language where any program can read it, without its pictures: they show
   * what the window shows. Not on the FX thread.
   */
  static Path guide(Path folder, Language language) throws IOException {
    Path file = Files.createDirectories(folder).resolve("guide-" + language.code() + ".txt");
    try (InputStream guide = Bundle.class.getResourceAsStream(name(language))) {
      if (guide == null) {
        throw new IOException("the guide did not come with this program");
      }
      String text = new String(guide.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(file, PICTURE.matcher(text).replaceAll(""));
    }
    return file;
  }

  private static String name(Language language) {
    return FOLDER + (language == Language.EN ? "README.md" : "README.zh.md");
  }
}
