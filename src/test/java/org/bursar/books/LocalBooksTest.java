package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.bursar.books.store.BooksFault;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Books in a local file, from the outside: what is accepted is there when they are opened again.
 */
final class LocalBooksTest {

  private static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");
  private static final Actor EVA = Actor.local("eva");

  @TempDir private Path folder;
  private int ids;

  @Test
  void what_was_accepted_is_there_when_they_are_opened_again() {
    Path file = acme();
    try (Books books = open(file)) {
      assertThat(submit(books, topUp("10.00"))).allMatch(Outcome.Accepted.class::isInstance);
    }
    try (Books books = LocalBooks.open(file, LocalBooks.Access.READ, EVA, clock())) {
      assertThat(ownCash(books)).isEqualTo("10.00");
      assertThat(books.now().entry()).isEqualTo(2);
    }
    assertThat(Verifier.check(file, _ -> {}).fault()).isEmpty();
  }

  @Test
  void an_accounts_history_is_what_changed_it_newest_first() {
    Path file = acme();
    try (Books books = open(file)) {
      submit(books, topUp("10.00"));
      submit(books, "{\"id\":\"%s\",\"type\":\"SetLimits\",\"units\":7}".formatted(id()));
      submit(books, topUp("20.00"));
      AccountId account = books.now().organization().management().id();
      assertThat(numbers(books.records().entriesOf(account, 5, 10))).containsExactly(4L, 2L, 1L);
      assertThat(numbers(books.records().entriesOf(account, 4, 1))).containsExactly(2L);
    }
  }

  @Test
  void an_assets_history_is_what_changed_it_or_whom_it_covers_newest_first() {
    Path file = acme();
    try (Books books = open(file)) {
      for (String wish :
          List.of(
              "'type':'SubmitVerification','legalName':'Acme Ltd','registrationCode':'1'",
              "'type':'DecideVerification','approved':true",
              "'type':'EnableAccountCenter'",
              "'type':'CreateUnit','unit':'east','name':'East','parent':'root'",
              "'type':'RegisterAsset','asset':'c','kind':'COUPON','name':'C','currency':'CNY'",
              "'type':'ShareWithUnits','asset':'c','units':[{'unit':'east','includeSubunits':true}]",
              "'type':'CreateAccount','account':'a','name':'A','legalName':'Acme Ltd',"
                  + "'currency':'CNY','unit':'east'",
              "'type':'RegisterAsset','asset':'d','kind':'COUPON','name':'D','currency':'CNY'",
              "'type':'UpdateAsset','asset':'c','remaining':'5'")) {
        String line = "{'id':'%s',%s}".formatted(id(), wish).replace('\'', '"');
        assertThat(submit(books, line)).allMatch(Outcome.Accepted.class::isInstance);
      }
      long last = books.now().entry();
      AssetId asset = new AssetId("c");
      assertThat(numbers(books.records().entriesOf(asset, last + 1, 10)))
          .containsExactly(last, last - 2, last - 3, last - 4);
      assertThat(numbers(books.records().entriesOf(asset, last, 1))).containsExactly(last - 2);
    }
  }

  private static List<Long> numbers(List<Entry> entries) {
    return entries.stream().map(Entry::number).toList();
  }

  @Test
  void a_writer_closes_while_somebody_reads_and_both_have_everything() {
    Path file = acme();
    try (Books reader = LocalBooks.open(file, LocalBooks.Access.READ, EVA, clock())) {
      try (Books books = open(file)) {
        submit(books, topUp("10.00"));
      }
      assertThat(reader.records().entriesAfter(0, 10)).hasSize(2);
      try (Books books = open(file)) {
        assertThat(ownCash(books)).isEqualTo("10.00");
      }
    }
    try (Books books = open(file)) {
      assertThat(ownCash(books)).isEqualTo("10.00");
    }
    assertThat(beside(file)).containsExactly(file);
  }

  @Test
  void a_newer_file_is_left_as_it_is_with_nothing_beside_it() throws Exception {
    Path file = acme();
    byte[] bytes = Files.readAllBytes(file);
    bytes[18] = 2; // as somebody left it who was killed: write-ahead
    bytes[19] = 2;
    bytes[63] = 9; // user_version
    Files.write(file, bytes);
    for (LocalBooks.Access access : LocalBooks.Access.values()) {
      assertThatThrownBy(() -> LocalBooks.open(file, access, EVA, clock()))
          .isInstanceOfSatisfying(
              BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(BooksFault.Kind.NEWER));
      assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
      assertThat(beside(file)).containsExactly(file);
    }
  }

  private static List<Path> beside(Path file) {
    try (var files = Files.list(file.getParent())) {
      return files.filter(each -> !each.toString().endsWith(".backups")).sorted().toList();
    } catch (java.io.IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  @Test
  void a_command_sent_twice_is_done_once_and_another_body_is_refused() {
    Path file = acme();
    try (Books books = open(file)) {
      String line = topUp("10.00");
      List<Outcome> first = submit(books, line);
      assertThat(submit(books, line)).isEqualTo(first);
      assertThat(submit(books, line.replace("10.00", "11.00")).getFirst().toString())
          .contains("COMMAND_ID_REUSED");
      assertThat(ownCash(books)).isEqualTo("10.00");
    }
  }

  @Test
  void a_refusal_is_given_again_after_they_were_closed() {
    Path file = acme();
    String line = "{\"id\":\"%s\",\"type\":\"EnableAccountCenter\"}".formatted(id());
    List<Outcome> first;
    try (Books books = open(file)) {
      first = submit(books, line);
      assertThat(first.getFirst().toString()).contains("NOT_VERIFIED");
    }
    try (Books books = open(file)) {
      assertThat(submit(books, line)).isEqualTo(first);
    }
  }

  @Test
  void a_batch_together_is_all_or_nothing() {
    Path file = acme();
    try (Books books = open(file)) {
      List<Outcome> outcomes =
          books.submit(Batch.together(decoded(topUp("1.00"), topUp("-1.00"), topUp("2.00"))));
      assertThat(outcomes.get(0).toString()).contains("BATCH_REFUSED");
      assertThat(outcomes.get(1).toString()).contains("AMOUNT_INVALID");
      assertThat(outcomes.get(2).toString()).contains("BATCH_REFUSED");
      assertThat(ownCash(books)).isEqualTo("0.00");
      assertThat(books.now().entry()).isEqualTo(1);
    }
  }

  @Test
  void the_past_is_what_the_books_knew_then() {
    Path file = acme();
    try (Books books = open(file)) {
      for (int day = 1; day <= 9; day++) {
        books.submit(
            new Batch(Batch.Mode.EACH, decoded(topUp("1.00")), NOON.plusSeconds(86_400L * day)));
      }
      var past = books.asOf(NOON.plusSeconds(86_400L * 4 + 1));
      assertThat(past.entry()).isEqualTo(5);
      assertThat(past.balance(past.organization().management()).ownCash().plain())
          .isEqualTo("4.00");
      assertThat(books.asOf(NOON.minusSeconds(1)).entry()).isZero();
    }
  }

  @Test
  void a_second_writer_is_told_who_has_them_and_a_reader_reads() {
    Path file = acme();
    try (Books books = open(file)) {
      submit(books, topUp("10.00"));
      assertThatThrownBy(() -> open(file))
          .isInstanceOfSatisfying(
              BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(BooksFault.Kind.LOCKED))
          .hasMessageContaining("eva");
      try (Books reader = LocalBooks.open(file, LocalBooks.Access.READ, EVA, clock())) {
        assertThat(ownCash(reader)).isEqualTo("10.00");
      }
    }
    assertThat(folder.resolve("acme.books.lock")).doesNotExist();
    assertThat(folder.resolve("acme.books-wal")).doesNotExist();
  }

  @Test
  void what_is_no_books_file_is_left_as_it_is() throws Exception {
    Path file = Files.writeString(folder.resolve("shopping.txt"), "milk, bread");
    for (LocalBooks.Access access : LocalBooks.Access.values()) {
      assertThatThrownBy(() -> LocalBooks.open(file, access, EVA, clock()))
          .isInstanceOfSatisfying(
              BooksFault.class,
              fault -> assertThat(fault.kind()).isEqualTo(BooksFault.Kind.NOT_BOOKS));
    }
    assertThat(file).hasContent("milk, bread");
    assertThat(folder).isDirectoryNotContaining("glob:**.lock");
  }

  private Path acme() {
    Path file = folder.resolve("acme.books");
    String open =
        "{\"id\":\"%s\",\"type\":\"OpenEnterprise\",\"enterprise\":\"acme\",\"name\":\"Acme Ltd\",\"currency\":\"CNY\",\"managementAccount\":\"M\",\"zone\":\"UTC\"}"
            .formatted(id());
    NewBooks.create(file, Batch.together(decoded(open)), EVA, clock(), "line-1");
    return file;
  }

  private Books open(Path file) {
    return LocalBooks.open(file, LocalBooks.Access.WRITE, EVA, clock());
  }

  private static InstantSource clock() {
    return InstantSource.fixed(NOON);
  }

  private List<Outcome> submit(Books books, String... lines) {
    return books.submit(Batch.each(decoded(lines)));
  }

  private static List<Decoded> decoded(String... lines) {
    List<Decoded> commands = new ArrayList<>();
    for (String line : lines) {
      commands.add(CommandCodec.decode(line));
    }
    return commands;
  }

  private String topUp(String amount) {
    return "{\"id\":\"%s\",\"type\":\"TopUp\",\"account\":\"M\",\"amount\":\"%s\",\"remark\":\"bank\"}"
        .formatted(id(), amount);
  }

  private String id() {
    return "00000000-0000-4000-8000-%012d".formatted(++ids);
  }

  private static String ownCash(Books books) {
    Account account = books.now().organization().accounts().get(new AccountId("M"));
    return books.now().balance(account).ownCash().plain();
  }
}
