package org.bursar.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.LocalBooks;
import org.bursar.books.LocalBooks.Access;
import org.bursar.books.NewBooks;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Outcome;

/** The smallest books there are, in a file: one enterprise with its management account. */
public final class AcmeBooks {

  /** When everything happens in them. */
  public static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");

  /** The clock that stands still then. */
  public static final InstantSource CLOCK = InstantSource.fixed(NOON);

  /** Who keeps them. */
  public static final Actor EVA = Actor.local("eva");

  private final Path file;
  private int ids;

  /** Makes them in a folder. */
  public AcmeBooks(Path folder) {
    file = folder.resolve("acme.books");
    String open =
        "{\"id\":\"%s\",\"type\":\"OpenEnterprise\",\"enterprise\":\"acme\",\"name\":\"Acme Ltd\",\"currency\":\"CNY\",\"managementAccount\":\"M\",\"zone\":\"UTC\"}"
            .formatted(id());
    NewBooks.create(file, Batch.together(decoded(open)), EVA, CLOCK, "line-1");
  }

  /** Where they are. */
  public Path file() {
    return file;
  }

  /** Opens them for writing. */
  public Books write() {
    return LocalBooks.open(file, Access.WRITE, EVA, CLOCK);
  }

  /** Opens them for reading. */
  public Books read() {
    return LocalBooks.open(file, Access.READ, EVA, CLOCK);
  }

  /** Sends commands that stand alone. */
  public List<Outcome> submit(Books books, String... lines) {
    return books.submit(Batch.each(decoded(lines)));
  }

  /** A top-up of the management account, with an id of its own. */
  public String topUp(String amount) {
    return "{\"id\":\"%s\",\"type\":\"TopUp\",\"account\":\"M\",\"amount\":\"%s\",\"remark\":\"bank\"}"
        .formatted(id(), amount);
  }

  /** What the management account has of its own. */
  public String ownCash(Books books) {
    Account account = books.now().organization().accounts().get(new AccountId("M"));
    return books.now().balance(account).ownCash().plain();
  }

  /** Every file of the folder but the kept copies. */
  public List<Path> beside() {
    try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
      return files.filter(each -> !each.toString().endsWith(".backups")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Decoded> decoded(String... lines) {
    return Stream.of(lines).map(CommandCodec::decode).toList();
  }

  private String id() {
    return "00000000-0000-4000-8000-%012d".formatted(++ids);
  }
}
