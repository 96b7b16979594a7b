package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bursar.books.store.Rows;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.support.AcmeBooks;
import org.bursar.support.HostileTexts;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Amounts, remarks and ids as nobody should send them, through codec, rulebook and books: each is
 * malformed at its path, refused, or kept as it was given. What is expected is said here from the
 * words of the domain (sections 1 and 4), not by the code that is tested.
 */
final class HostileWishesTest {

  private static final int WISHES = 2_400;
  private static final Pattern AMOUNT = Pattern.compile("-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,10})?");
  private static final BigDecimal MOST = new BigDecimal("100000000000.00");

  /** What an amount is refused with where more than its form decides. */
  private static final Set<String> OF_MONEY =
      Set.of(
          "AMOUNT_INVALID",
          "THRESHOLD_INVALID",
          "REMARK_REQUIRED",
          "EXCEEDS_ALLOCATABLE_CREDIT",
          "AVAILABLE_NOT_POSITIVE");

  @TempDir private Path folder;

  private final Map<String, BigDecimal> ownCash = new TreeMap<>();
  private final Map<Long, String> kept = new LinkedHashMap<>();
  private final Map<Long, String> remarks = new TreeMap<>();
  private HostileTexts texts;
  private long ids;

  /**
   * A command.
   *
   * @param faults the paths of which one is malformed
   * @param codes of what it is refused with, or none: it is accepted; null if that is not said here
   */
  private record Wish(
      String type,
      String line,
      Map<String, String> fields,
      Set<String> faults,
      Set<String> codes) {}

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12})
  void each_is_malformed_at_its_path_or_refused_or_kept_as_it_was_given(long seed) {
    texts = new HostileTexts(seed);
    AcmeBooks acme = new AcmeBooks(folder);
    Map<String, Object> rows;
    try (Books books = acme.write()) {
      readied(books);
      ownCash.put("M", BigDecimal.ZERO);
      long before = books.now().entry();
      for (int sent = 0; sent < WISHES; sent += 40) {
        submit(books, seed);
      }
      assertThat(books.now().entry() - before).isEqualTo(kept.size());
      assertThat(kept).as("a run that is mostly refused proves nothing").hasSizeGreaterThan(300);
      rows = Rows.of(books.now());
    }
    try (Books again = acme.read()) {
      assertThat(Rows.of(again.now())).as("seed %d", seed).isEqualTo(rows);
      kept.forEach((number, line) -> assertThat(line(again, number)).isEqualTo(line));
      remarks.forEach(
          (number, remark) -> assertThat(remark(again, number)).as("%d", number).isEqualTo(remark));
      again
          .records()
          .transfersAfter(0, Long.MAX_VALUE, WISHES)
          .forEach(
              transfer -> assertThat(transfer.remark()).isEqualTo(remarks.get(transfer.entry())));
      ownCash.forEach(
          (id, cash) -> {
            var account = again.now().organization().accounts().get(new AccountId(id));
            assertThat(again.now().balance(account).ownCash().decimal())
                .as("seed %d, account '%s'", seed, id)
                .isEqualByComparingTo(cash);
          });
    }
    assertThat(Verifier.check(acme.file(), _ -> {}).fault()).as("seed %d", seed).isEmpty();
  }

  /** Sends the next forty, mostly each alone, and compares what came of every one. */
  private void submit(Books books, long seed) {
    if (texts.below(4) == 0) {
      together(books, seed);
      return;
    }
    for (int i = 0; i < 40; i++) {
      Wish wish = wish();
      Outcome outcome = books.submit(Batch.each(List.of(decoded(wish)))).getFirst();
      compare(wish, outcome, "seed %d, after entry %d: %s".formatted(seed, entry(books), wish));
    }
  }

  private static long entry(Books books) {
    return books.now().entry();
  }

  /** All or nothing: one that is not fit leaves nothing of the others. */
  private void together(Books books, long seed) {
    List<Wish> wishes = List.of(topUp(), topUp());
    long before = entry(books);
    List<Outcome> outcomes =
        books.submit(Batch.together(wishes.stream().map(HostileWishesTest::decoded).toList()));
    boolean isDone = outcomes.stream().allMatch(Outcome.Accepted.class::isInstance);
    assertThat(entry(books)).as("seed %d: %s", seed, wishes).isEqualTo(before + (isDone ? 2 : 0));
    assertThat(outcomes.stream().noneMatch(Outcome.Accepted.class::isInstance)).isEqualTo(!isDone);
    for (int i = 0; isDone && i < wishes.size(); i++) {
      took(wishes.get(i), before + 1 + i);
    }
  }

  private void compare(Wish wish, Outcome outcome, String what) {
    if (!wish.faults().isEmpty()) {
      Refusal refusal = ((Outcome.Refused) outcome).refusal();
      assertThat(refusal.code()).as(what).isEqualTo(RefusalCode.MALFORMED);
      assertThat(wish.faults()).as(what).contains((String) refusal.details().get("path"));
    } else if (outcome instanceof Outcome.Accepted accepted) {
      assertThat(wish.codes() == null || wish.codes().isEmpty()).as(what).isTrue();
      took(wish, accepted.entry());
    } else {
      String code = ((Outcome.Refused) outcome).refusal().code().name();
      assertThat(wish.codes() == null ? OF_MONEY : wish.codes()).as(what).contains(code);
    }
  }

  private void took(Wish wish, long entry) {
    kept.put(entry, wish.line());
    if (wish.fields().containsKey("remark")) {
      remarks.put(entry, wish.fields().get("remark"));
    }
    switch (wish.type()) {
      case "CreateAccount" -> ownCash.put(wish.fields().get("account"), BigDecimal.ZERO);
      case "TopUp" -> ownCash.merge(wish.fields().get("account"), amount(wish), BigDecimal::add);
      case "Transfer" -> ownCash.merge("M", amount(wish), BigDecimal::subtract);
      default -> {}
    }
  }

  private static BigDecimal amount(Wish wish) {
    return new BigDecimal(wish.fields().get("amount"));
  }

  private Wish wish() {
    return switch (texts.below(8)) {
      case 0, 1 -> member();
      case 2 -> transfer();
      case 3 -> other();
      default -> topUp();
    };
  }

  private Wish member() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("account", texts.id());
    fields.put("name", "n");
    fields.put("legalName", Wishes.ACME);
    fields.put("currency", "CNY");
    boolean isThere = ownCash.containsKey(fields.get("account"));
    return wish("CreateAccount", fields, isThere ? "ALREADY_MEMBER" : "");
  }

  private Wish topUp() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("account", texts.below(8) == 0 ? texts.id() : known());
    fields.put("amount", texts.below(3) == 0 ? texts.below(900) + ".05" : texts.amount());
    fields.put("remark", texts.below(3) == 0 ? "r" : texts.remark());
    return wish("TopUp", fields, null);
  }

  private Wish transfer() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("from", "M");
    fields.put("to", known());
    fields.put("amount", "0.01");
    fields.put("remark", texts.remark());
    String code =
        !isRemark(fields.get("remark"))
            ? "REMARK_REQUIRED"
            : fields.get("to").equals("M")
                ? "SAME_ACCOUNT"
                : ownCash.get("M").signum() == 0 ? "EXCEEDS_TRANSFERABLE" : "";
    return wish("Transfer", fields, code);
  }

  /** One of the other commands that state an amount: none of these moves own cash. */
  private Wish other() {
    Map<String, String> fields = new LinkedHashMap<>();
    String type =
        texts.any(
            List.of(
                "AddCreditRefund", "SetCreditLimit", "SetLowBalanceAlert", "SetEnterpriseCredit"));
    if (type.equals("SetEnterpriseCredit")) {
      fields.put("currency", "CNY");
    } else {
      fields.put("account", known());
    }
    fields.put(type.equals("SetLowBalanceAlert") ? "threshold" : "amount", texts.amount());
    if (type.equals("AddCreditRefund")) {
      fields.put("remark", texts.remark());
    }
    return wish(type, fields, null);
  }

  private String known() {
    return texts.any(List.copyOf(ownCash.keySet()));
  }

  /** What must come of it: this code, or being accepted, or what the fields of a top-up say. */
  private Wish wish(String type, Map<String, String> fields, String code) {
    Set<String> faults = new TreeSet<>();
    fields.forEach(
        (name, value) -> {
          boolean isFit =
              switch (name) {
                case "account", "to" -> isId(value);
                case "amount", "threshold" -> AMOUNT.matcher(value).matches();
                default -> isText(value);
              };
          if (!isFit) {
            faults.add("/" + name);
          }
        });
    String said = type.equals("TopUp") && faults.isEmpty() ? topUpCode(fields) : code;
    Set<String> codes = said == null ? null : said.isEmpty() ? Set.of() : Set.of(said);
    return new Wish(type, line(type, fields), fields, faults, codes);
  }

  private String topUpCode(Map<String, String> fields) {
    BigDecimal there = ownCash.get(fields.get("account"));
    if (there == null) {
      return "UNKNOWN_ACCOUNT";
    }
    BigDecimal amount = new BigDecimal(fields.get("amount"));
    if (amount.signum() <= 0 || amount.scale() > 2 || there.add(amount).compareTo(MOST) > 0) {
      return "AMOUNT_INVALID";
    }
    return isRemark(fields.get("remark")) ? "" : "REMARK_REQUIRED";
  }

  private static boolean isRemark(String remark) {
    boolean isBlank = remark.chars().allMatch(c -> HostileTexts.BLANKS.indexOf(c) >= 0);
    return !isBlank && remark.codePointCount(0, remark.length()) <= 200;
  }

  private static boolean isId(String id) {
    int length = id.codePointCount(0, id.length());
    return isText(id)
        && length >= 1
        && length <= 256
        && id.chars().noneMatch(c -> Character.getType(c) == Character.CONTROL)
        && HostileTexts.BLANKS.indexOf(id.charAt(0)) < 0
        && HostileTexts.BLANKS.indexOf(id.charAt(id.length() - 1)) < 0;
  }

  /** Whether every character is whole, and none is U+0000. */
  private static boolean isText(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }

  private static Decoded decoded(Wish wish) {
    return CommandCodec.decode(wish.line());
  }

  /** The line of a command; what JSON does not carry as it is, and some of the rest, is escaped. */
  private String line(String type, Map<String, String> fields) {
    StringBuilder line = new StringBuilder();
    line.append("{\"id\":\"00000000-0000-4000-9000-%012d\"".formatted(++ids));
    line.append(",\"type\":\"").append(type).append('"');
    fields.forEach(
        (name, value) ->
            line.append(",\"").append(name).append("\":\"").append(escaped(value)).append('"'));
    return line.append('}').toString();
  }

  private String escaped(String value) {
    StringBuilder escaped = new StringBuilder();
    boolean all = texts.below(2) == 0;
    value
        .codePoints()
        .forEach(
            c -> {
              boolean must =
                  c < ' ' || c == '"' || c == '\\' || Character.getType(c) == Character.SURROGATE;
              if (must || (all && c > '~')) {
                for (char half : Character.toChars(c)) {
                  escaped.append("\\u%04x".formatted((int) half));
                }
              } else {
                escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  private static String line(Books books, long number) {
    return new String(entryOf(books, number).commandJson(), StandardCharsets.UTF_8);
  }

  /** The remark as it is read from the command that the journal keeps. */
  private static String remark(Books books, long number) {
    Decoded.Received received = (Decoded.Received) CommandCodec.decode(line(books, number));
    return ((Command.Remarked) received.command()).remark();
  }

  private static Entry entryOf(Books books, long number) {
    return books.records().entry(number).orElseThrow();
  }

  private void readied(Books books) {
    List<Decoded> lines = new ArrayList<>();
    for (Command command : Wishes.readying()) {
      CommandId id = new CommandId(new UUID(4, ++ids));
      lines.add(CommandCodec.decode(CommandCodec.encode(id, command, null, null, null)));
    }
    assertThat(books.submit(Batch.together(lines))).allMatch(Outcome.Accepted.class::isInstance);
  }
}
