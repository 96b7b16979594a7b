package org.bursar.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.LocalBooks;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.exchange.demo.DemoBooks;
import org.bursar.exchange.demo.DemoEnterprise;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.UnitId;

/** Books of the demo enterprise at a size, made once a run in {@code target/bench}. */
public enum DemoFile {
  /** 1,000 accounts. */
  THOUSAND("1k accounts", 1_000, 3_250, 166),
  /** 10,000 accounts. */
  TEN_THOUSAND("10k accounts", 10_000, 32_500, 1_054),
  /** 100,000 accounts in 2,000 units, and a million entries. */
  HUNDRED_THOUSAND("100k accounts", 100_000, 325_000, 2_000);

  private static final Actor EVA = Actor.local("eva");
  private static final Map<DemoFile, Path> MADE = new ConcurrentHashMap<>();

  private final String title;
  private final int accounts;
  private final int transfers;
  private final int units;

  DemoFile(String title, int accounts, int transfers, int units) {
    this.title = title;
    this.accounts = accounts;
    this.transfers = transfers;
    this.units = units;
  }

  /** What a table of figures calls it. */
  public String title() {
    return title;
  }

  /** Where it is; nobody may write it. */
  public Path path() {
    return MADE.computeIfAbsent(this, DemoFile::make);
  }

  private static Path make(DemoFile file) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "bench"));
      Path path = folder.resolve(file.accounts + ".books");
      Files.deleteIfExists(path);
      DemoBooks.create(
          path, new DemoEnterprise(1, file.accounts, file.transfers), EVA, "line", _ -> true);
      file.fill(path);
      return path;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The demo has fewer units than an enterprise of this size may have. */
  private void fill(Path path) throws IOException {
    try (Books books =
        LocalBooks.open(path, LocalBooks.Access.WRITE, EVA, InstantSource.system())) {
      List<Decoded> commands = new ArrayList<>();
      for (int i = books.now().organization().units().countBelowRoot(); i < units; i++) {
        commands.add(
            CommandCodec.decode(
                CommandCodec.encode(
                    new CommandId(new UUID(99, i)),
                    new CreateUnit(new UnitId("more-" + i), UnitId.ROOT, "More " + i, null, null),
                    null,
                    null,
                    null)));
      }
      if (!commands.isEmpty()) {
        books.submit(Batch.together(commands));
      }
    }
  }
}
