package org.bursar.support;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bursar.books.Batch;
import org.bursar.books.NewBooks;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;

/**
 * Books of Acme Ltd in which every refusal about money is one command away. October 2026 is closed,
 * November runs; the accounts are called by what is the matter with them.
 */
public final class TroubledBooks {

  /** When all of it happened: a little before the clocks of the tests that look at it. */
  public static final Instant MADE = Instant.parse("2026-11-24T01:00:00Z");

  /** The entry that topped the management account M up by 500.00, of which 400.00 are left. */
  public static final long SPENT_TOP_UP = 5;

  /** A top-up that was reversed. */
  public static final long REVERSED_TOP_UP = 6;

  private TroubledBooks() {}

  /** Makes {@code troubled.books} in a folder: verified, with the center. */
  public static Path whole(Path folder) {
    List<Command> commands = new ArrayList<>(Wishes.readying());
    commands.add(Wishes.topUp("M", "500.00"));
    commands.add(Wishes.topUp("M", "1.00"));
    commands.add(Wishes.reverse(REVERSED_TOP_UP));
    members(commands);
    months(commands);
    credit(commands);
    return made(folder.resolve("troubled.books"), commands);
  }

  /** Makes {@code verified.books}: without a center. */
  public static Path verified(Path folder) {
    return made(
        folder.resolve("verified.books"),
        List.of(Wishes.submit(Wishes.ACME), Wishes.decide(true), Wishes.topUp("M", "500.00")));
  }

  /** Makes {@code opened.books}: not verified. */
  public static Path opened(Path folder) {
    return made(folder.resolve("opened.books"), List.of(Wishes.topUp("M", "500.00")));
  }

  private static void members(List<Command> commands) {
    commands.add(Wishes.createAccount("a.holder"));
    commands.add(Wishes.transfer("M", "a.holder", "100.00"));
    commands.add(Wishes.charge("a.holder", "2026-11", "30.00"));
    commands.add(Wishes.createAccount("a.frozen"));
    commands.add(Wishes.freeze("a.frozen"));
    commands.add(Wishes.createAccount("a.foreign", "a.foreign", "Other Ltd", "CNY", null));
    commands.add(Wishes.createAccount("a.dollars", "a.dollars", Wishes.ACME, "USD", null));
    commands.add(Wishes.createAccount("a.gone"));
    commands.add(Wishes.remove("a.gone"));
    commands.add(Wishes.createAccount("a.empty"));
    commands.add(Wishes.createAccount("a.owing"));
    commands.add(Wishes.charge("a.owing", "2026-11", "7.77"));
    commands.add(Wishes.createAccount("a.full"));
    commands.add(Wishes.topUp("a.full", "100000000000.00"));
  }

  /** One bill cannot be paid whole, of another something is paid. */
  private static void months(List<Command> commands) {
    commands.add(Wishes.createAccount("a.billed"));
    commands.add(Wishes.topUp("a.billed", "3.21"));
    commands.add(Wishes.charge("a.billed", "2026-10", "6.54"));
    commands.add(Wishes.createAccount("a.paying"));
    commands.add(Wishes.topUp("a.paying", "5.00"));
    commands.add(Wishes.charge("a.paying", "2026-10", "5.00"));
    commands.add(Wishes.close("2026-10"));
    commands.add(Wishes.settle("a.paying", "2.00"));
  }

  /** Of 10.00 that there are, 1.23 are allocated, of which 1.11 are used. */
  private static void credit(List<Command> commands) {
    commands.add(Wishes.enterpriseCredit("10.00", "CNY"));
    commands.add(Wishes.createAccount("a.lent"));
    commands.add(Wishes.creditLimit("a.lent", "1.23"));
    commands.add(Wishes.confirmContract("a.lent"));
    commands.add(Wishes.charge("a.lent", "2026-11", "1.11"));
  }

  private static Path made(Path file, List<Command> commands) {
    List<Decoded> lines = new ArrayList<>();
    lines.add(line(1, Wishes.openEnterprise("CNY", "UTC")));
    commands.forEach(command -> lines.add(line(lines.size() + 1, command)));
    NewBooks.create(
        file, Batch.together(lines), Actor.local("eva"), InstantSource.fixed(MADE), "troubled");
    return file;
  }

  private static Decoded line(int number, Command command) {
    CommandId id = new CommandId(new UUID(0x7000, number));
    return CommandCodec.decode(CommandCodec.encode(id, command, null, null, null));
  }
}
