package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Coverages;
import org.bursar.enterprise.organization.Account;
import org.bursar.support.DemoFile;
import org.bursar.support.Ratio;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.FundsCommand.TopUp;
import org.bursar.vocabulary.OrganizationCommand.MoveAccount;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One durable command costs the same whatever the size of the books. */
@Tag("bench")
final class CommandCostBench {

  private static final int COMMANDS = 200;

  @TempDir private Path folder;
  private final Random random = new Random(7);

  @Test
  void a_command_costs_the_same_in_large_books() throws Exception {
    try (Books small = open(DemoFile.THOUSAND);
        Books large = open(DemoFile.HUNDRED_THOUSAND)) {
      Ratio.measure(
          "one command at 100k accounts, floor: at 1k (" + COMMANDS + ")",
          "~ 1",
          () -> nanos(large),
          () -> nanos(small));
    }
  }

  @Test
  void a_move_that_changes_coverage_costs_the_same_in_large_books() throws Exception {
    try (Books small = open(DemoFile.THOUSAND);
        Books large = open(DemoFile.HUNDRED_THOUSAND)) {
      Ratio.measure(
          "one durable move that changes coverage at 100k accounts, floor: at 1k",
          "~ 1",
          () -> moving(large),
          () -> moving(small));
    }
  }

  /** Moves an account that assets cover by its unit out of it and back. */
  private long moving(Books books) {
    Enterprise now = books.now();
    Coverages coverages = new Coverages(now.organization(), now.equity(), now.at());
    Account covered =
        now.equity()
            .assets()
            .values()
            .toJavaStream()
            .sorted(Comparator.comparing(Asset::id))
            .flatMap(asset -> coverages.of(asset).stream())
            .filter(each -> each.isCovered() && each.reasons().getFirst().unit() != null)
            .findFirst()
            .orElseThrow()
            .account();
    UnitId seat = Objects.requireNonNull(covered.unit());
    List<Decoded> commands = new ArrayList<>();
    for (int i = 0; i < COMMANDS; i++) {
      commands.add(command(new MoveAccount(covered.id(), i % 2 == 0 ? UnitId.ROOT : seat)));
    }
    return given(books, commands);
  }

  private Books open(DemoFile demo) throws Exception {
    Path copy = folder.resolve(demo + ".books");
    Files.copy(demo.path(), copy);
    return LocalBooks.open(
        copy, LocalBooks.Access.WRITE, Actor.local("eva"), InstantSource.system());
  }

  private long nanos(Books books) {
    List<Decoded> commands = new ArrayList<>();
    while (commands.size() < COMMANDS) {
      int count = books.now().organization().accounts().count();
      Account account = books.now().organization().accounts().at(random.nextInt(count));
      if (!account.isRemoved()) {
        commands.add(command(new TopUp(account.id(), Amount.parse("1"), "bank")));
      }
    }
    return given(books, commands);
  }

  private Decoded command(Command command) {
    CommandId id = new CommandId(new UUID(random.nextLong(), random.nextLong()));
    return CommandCodec.decode(CommandCodec.encode(id, command, null, null, null));
  }

  private static long given(Books books, List<Decoded> commands) {
    long start = System.nanoTime();
    for (Decoded command : commands) {
      assertThat(books.submit(Batch.each(List.of(command))))
          .allMatch(Outcome.Accepted.class::isInstance);
    }
    return System.nanoTime() - start;
  }
}
