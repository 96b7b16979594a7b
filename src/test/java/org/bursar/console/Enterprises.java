package org.bursar.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.bursar.books.Batch;
import org.bursar.books.NewBooks;
import org.bursar.console.session.Wishes;
import org.bursar.exchange.demo.DemoBooks;
import org.bursar.exchange.demo.DemoEnterprise;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.SetupCommand.OpenEnterprise;

/** Books for the tests of the console, always the same, made in a folder. */
final class Enterprises {

  /** When all tests of the console take place: a little after the demo's last entry. */
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T02:00:00Z"));

  static final Actor ACTOR = Actor.local("chen");

  private Enterprises() {}

  /** Making it takes seconds and gives the same bytes each time: it is made once, then copied. */
  private static final class Demo {
    static final byte[] BYTES = made();

    private static byte[] made() {
      try {
        Path folder = Files.createTempDirectory("bursar-demo-");
        Path file = folder.resolve("acme.books");
        DemoBooks.create(
            file, new DemoEnterprise(7, 240, 300), ACTOR, "pictures", commands -> true);
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        Files.delete(folder);
        return bytes;
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  /** The demo enterprise: three currencies, a year of history, overdue and frozen accounts. */
  static Path demo(Path folder) {
    try {
      return Files.write(folder.resolve("acme.books"), Demo.BYTES);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** An enterprise that was opened, and nothing more. */
  static Path bare(Path folder) {
    return named(folder, "bare", "Bare Ltd.");
  }

  /** The same of another name. */
  static Path named(Path folder, String id, String name) {
    Path file = folder.resolve(id + ".books");
    OpenEnterprise open =
        new OpenEnterprise(
            new EnterpriseId(id + "-enterprise"),
            name,
            Currency.of("CNY"),
            new AccountId("1184003277410001"),
            ZoneId.of("Asia/Shanghai"),
            null);
    NewBooks.create(file, Batch.together(Wishes.of(List.of(open))), ACTOR, CLOCK, "bare");
    return file;
  }

  /** The sample bill that the project carries, and one with rows in error. */
  static Path bill(Path folder) {
    return copied(folder, "focus-aws.csv");
  }

  private static Path copied(Path folder, String name) {
    try (var in = Enterprises.class.getResourceAsStream("/org/bursar/exchange/" + name)) {
      Path file = folder.resolve(name);
      Files.copy(in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
