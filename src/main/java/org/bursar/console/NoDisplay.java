package org.bursar.console;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.bursar.books.Books;
import org.bursar.books.LocalBooks;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.exchange.demo.DemoBooks;
import org.bursar.exchange.demo.DemoEnterprise;
import org.bursar.vocabulary.Actor;

/** What is shown where there is no display: the demo enterprise in text, and as a picture. */
final class NoDisplay {

  private static final int ACCOUNTS = 40;
  private static final int TRANSFERS = 120;
  private static final Actor ACTOR = Actor.local("demo");

  private NoDisplay() {}

  static void show(PrintStream out) {
    Language language = Language.of(java.util.Locale.getDefault());
    out.println(Texts.in(language, "nodisplay.sentence"));
    out.println(Texts.in(language, "nodisplay.remedy"));
    out.println();
    try {
      Path folder = Files.createTempDirectory("bursar-demo");
      Path file = folder.resolve("demo.books");
      DemoBooks.create(
          file,
          new DemoEnterprise(7, ACCOUNTS, TRANSFERS),
          ACTOR,
          UUID.randomUUID().toString(),
          done -> true);
      try (Books books =
          LocalBooks.open(file, LocalBooks.Access.READ, ACTOR, InstantSource.system())) {
        out.println(new OrganizationText(books.now(), language).lines());
        Path picture = picture(folder);
        DemoPicture.draw(books, folder, language, picture);
        out.println(Texts.in(language, "nodisplay.picture", picture));
      }
    } catch (IOException e) {
      out.println(e.getMessage());
    }
    out.flush();
  }

  /** In the build's folder if the build started this, else beside the demo. */
  private static Path picture(Path folder) {
    Path target = Path.of("target");
    return Files.isDirectory(target)
        ? target.resolve("console.png").toAbsolutePath()
        : folder.resolve("console.png");
  }
}
