package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bursar.books.journal.Pace;
import org.bursar.books.journal.TransferFilter;
import org.bursar.books.journal.TransferFilter.Direction;
import org.bursar.books.journal.TransferRecord;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.exchange.demo.DemoBooks;
import org.bursar.exchange.demo.DemoEnterprise;
import org.bursar.support.Ratio;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.FundsCommand.TopUp;
import org.bursar.vocabulary.FundsCommand.Transfer;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.TransferKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first page of each filter of a million transfers, and of any page the time. */
@Tag("bench")
final class TransferSearchBench {

  private static final Actor EVA = Actor.local("eva");
  private static final int PAGE = 100;
  private static final int TIMES = 9;

  @Test
  void a_page_of_a_million_transfers_is_there_at_once() throws Exception {
    Path path = made();
    try (Books books = open(path, LocalBooks.Access.READ)) {
      TransferRecord old = transfer(books, 1_000);
      Amount odd = Amount.parse("0.01");
      TransferFilter all = TransferFilter.ALL;
      page(books, "all", all);
      page(books, "an account", all.of(old.to(), null, Direction.EITHER));
      page(books, "the management account, in", all.of(management(books), null, Direction.IN));
      page(books, "reclaims", all.of(TransferKind.RECLAIM));
      page(books, "one day, long ago", all.within(day(books, old), day(books, old)));
      page(books, "a rare amount", all.between(odd, odd));
      page(books, "somebody who did nothing", all.by("nobody"));
      page(books, "two Chinese characters, everywhere", all.like("预算"));
      page(books, "two Chinese characters, once", all.like("龘靐"));
      page(books, "two Chinese characters, nowhere", all.like("齉爩"));
      page(books, "ten Latin characters, everywhere", all.like("allocation"));
      page(books, "ten Latin characters, once", all.like("antithesis"));
      page(books, "ten Latin characters, nowhere", all.like("tingionate"));
      page(books, "an account's id", all.like(old.to().value()));
      page(books, "part of many names", all.like("prod"));
      page(
          books,
          "account, reclaim, amount, who and text",
          all.of(old.to(), null, Direction.EITHER)
              .of(TransferKind.TRANSFER)
              .between(odd, Amount.parse("99999999"))
              .by("eva")
              .like("预算"));
      deepPage(books);
      totals(books, "all", all);
      totals(books, "ten Latin characters, everywhere", all.like("allocation"));
    }
  }

  private static void page(Books books, String what, TransferFilter filter) throws IOException {
    long end = books.now().entry();
    int[] found = new int[1];
    double millis =
        median(
            () ->
                found[0] =
                    books
                        .records()
                        .transfersBefore(filter, Long.MAX_VALUE, end, PAGE, Pace.UNWATCHED)
                        .size());
    line("first page: " + what, millis, found[0] + " rows (goal <= 100 ms)");
  }

  private static void deepPage(Books books) throws IOException {
    long end = books.now().entry();
    double first = median(() -> before(books, Long.MAX_VALUE, end));
    double deep = median(() -> before(books, 10_000, end));
    line("page 10,000", deep, String.format(Locale.ROOT, "page 1 takes %.1f ms", first));
  }

  private static void before(Books books, long number, long end) {
    assertThat(
            books.records().transfersBefore(TransferFilter.ALL, number, end, PAGE, Pace.UNWATCHED))
        .hasSize(PAGE);
  }

  private static void totals(Books books, String what, TransferFilter filter) throws IOException {
    long end = books.now().entry();
    long[] count = new long[1];
    double millis =
        median(() -> count[0] = books.records().totals(filter, end, Pace.UNWATCHED).count());
    line("totals: " + what, millis, count[0] + " records");
  }

  private static void line(String what, double millis, String more) throws IOException {
    Ratio.line(String.format(Locale.ROOT, "%-52s %7.1f ms, %s", what, millis, more));
  }

  private static double median(Runnable work) {
    double[] millis = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      work.run();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return millis[TIMES / 2];
  }

  private static AccountId management(Books books) {
    return books.now().organization().management().id();
  }

  private static TransferRecord transfer(Books books, long number) {
    return books.records().transfers(List.of(number), books.now().entry()).getFirst();
  }

  private static LocalDate day(Books books, TransferRecord record) {
    return books.now().setup().day(record.at());
  }

  private static Books open(Path path, LocalBooks.Access access) {
    return LocalBooks.open(path, access, EVA, InstantSource.system());
  }

  /** A million transfers; in two remarks of them, some thousands ago, stands what is rare. */
  private static Path made() throws Exception {
    Path path = Files.createDirectories(Path.of("target", "bench")).resolve("transfers.books");
    Files.deleteIfExists(path);
    long start = System.nanoTime();
    DemoBooks.create(path, new DemoEnterprise(1, 10_000, 980_000), EVA, "line", _ -> true);
    line("making the books", (System.nanoTime() - start) / 1e6, Files.size(path) + " bytes");
    try (Books books = open(path, LocalBooks.Access.WRITE)) {
      AccountId management = management(books);
      AccountId other = transfer(books, 1).to();
      List<Decoded> commands = new ArrayList<>();
      commands.add(received(new TopUp(management, Amount.parse("10000000"), "bank")));
      commands.add(received(gift(management, other, "The antithesis of thrift")));
      commands.add(received(gift(management, other, "给龘靐的")));
      for (int i = 0; i < 20_000; i++) {
        commands.add(received(gift(management, other, "Order " + i + " 订单")));
      }
      assertThat(books.submit(Batch.each(commands))).allMatch(Outcome.Accepted.class::isInstance);
    }
    return path;
  }

  private static Transfer gift(AccountId from, AccountId to, String remark) {
    return new Transfer(from, to, Amount.parse("1.00"), remark);
  }

  private static Decoded received(org.bursar.vocabulary.Command command) {
    CommandId id = new CommandId(UUID.randomUUID());
    return CommandCodec.decode(CommandCodec.encode(id, command, null, null, null));
  }
}
