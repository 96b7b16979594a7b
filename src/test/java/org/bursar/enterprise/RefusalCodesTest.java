package org.bursar.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.vocabulary.RefusalCode.*;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.bursar.books.Batch;
import org.bursar.books.LocalBooks;
import org.bursar.books.NewBooks;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.support.AccessWishes;
import org.bursar.support.Firm;
import org.bursar.support.Wishes;
import org.bursar.sync.ServerFault;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.Sentences;
import org.bursar.vocabulary.SetupCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every refusal code is reached, has its sentences, and stands in its place (domain, section 9).
 */
final class RefusalCodesTest {

  /** The order of section 9, word by word. */
  private static final String ORDER =
      """
      MALFORMED, COMMAND_ID_REUSED, STALE, CHANGED_SINCE, BATCH_REFUSED, NOT_TAKEN,
      NOT_PERMITTED,
      UNKNOWN_ACCOUNT, UNKNOWN_UNIT, UNKNOWN_ASSET, UNKNOWN_RULE, UNKNOWN_INVITATION,
      UNKNOWN_ENTRY, UNKNOWN_REQUEST, UNKNOWN_USER, UNKNOWN_POLICY, ID_TAKEN,
      AMOUNT_INVALID, REMARK_REQUIRED, NAME_INVALID, THRESHOLD_INVALID, PERIOD_INVALID,
      DATES_INVALID, SCOPE_EMPTY,
      SAME_ACCOUNT, ROOT_FIXED, MANAGEMENT_ACCOUNT_FIXED, ACCOUNT_REMOVED, ENTITY_MISMATCH,
      CURRENCY_MISMATCH, ACCOUNT_FROZEN, NOT_ASSET_OWNER, SELF_APPROVAL,
      NOT_VERIFIED, CENTER_NOT_ENABLED, WRONG_STATE, INVITATION_CLOSED, ALREADY_MEMBER,
      INVITATION_PENDING, CONTRACT_NOT_PENDING, SOURCE_OVERDUE, ASSET_EXPIRED, NO_PRIOR_TRANSFER,
      UNIT_NOT_EMPTY, UNIT_CYCLE, NAME_TAKEN, FUNDS_OUTSTANDING, CREDIT_OUTSTANDING,
      NOT_REVERSIBLE, REQUEST_CLOSED,
      EXCEEDS_TRANSFERABLE, EXCEEDS_RECLAIMABLE, EXCEEDS_ALLOCATABLE_CREDIT, EXCEEDS_UNSETTLED,
      EXCEEDS_CASH, AVAILABLE_NOT_POSITIVE, DEPTH_EXCEEDED, UNIT_LIMIT_EXCEEDED,
      ACCOUNT_LIMIT_EXCEEDED, SHARING_LIMIT_EXCEEDED, INVITATION_QUOTA
      """;

  @TempDir private Path folder;

  private final Map<RefusalCode, Supplier<Refusal>> reached = new EnumMap<>(RefusalCode.class);

  @Test
  void the_order_is_the_documented_one() {
    assertThat(List.of(ORDER.strip().split(",\\s+")))
        .containsExactly(
            java.util.Arrays.stream(RefusalCode.values()).map(Enum::name).toArray(String[]::new));
  }

  @Test
  void each_code_is_reached() {
    reachThemAll();
    Set<RefusalCode> missing = EnumSet.allOf(RefusalCode.class);
    missing.removeAll(reached.keySet());
    assertThat(missing).as("not reached here").isEmpty();
    reached.forEach(
        (code, refusal) ->
            assertThat(refusal.get()).extracting(Refusal::code).as("%s", code).isEqualTo(code));
  }

  @Test
  void each_that_is_reached_says_its_figures_in_both_languages() {
    reachThemAll();
    reached.forEach(
        (code, made) -> {
          Refusal refusal = made.get();
          String english = Sentences.of(refusal, Locale.ENGLISH);
          assertThat(english).as("%s", code).doesNotContain("{", "[").matches("[A-Z].+\\.");
          assertThat(english).as("%s names what it is about", code).contains(told(refusal));
          assertThat(Sentences.of(refusal, Locale.CHINESE))
              .as("%s", code)
              .doesNotContain("{", "[")
              .endsWith("。")
              .contains(told(refusal));
        });
  }

  /** Of the details the last that is a person's business: an amount, an id, a limit. */
  private static String told(Refusal refusal) {
    return switch (refusal.code()) {
      case AMOUNT_INVALID -> String.valueOf(refusal.details().get("amount"));
      case ID_TAKEN -> String.valueOf(refusal.details().get("unit"));
      case INVITATION_PENDING -> String.valueOf(refusal.details().get("invitation"));
      case SOURCE_OVERDUE, FUNDS_OUTSTANDING -> String.valueOf(refusal.details().get("available"));
      case ENTITY_MISMATCH, ACCOUNT_FROZEN, ACCOUNT_REMOVED, UNKNOWN_ACCOUNT ->
          String.valueOf(refusal.details().get("account"));
      case EXCEEDS_TRANSFERABLE -> String.valueOf(refusal.details().get("transferable"));
      case EXCEEDS_RECLAIMABLE -> String.valueOf(refusal.details().get("reclaimable"));
      case EXCEEDS_ALLOCATABLE_CREDIT -> String.valueOf(refusal.details().get("allocatable"));
      case AVAILABLE_NOT_POSITIVE -> String.valueOf(refusal.details().get("available"));
      case CREDIT_OUTSTANDING -> String.valueOf(refusal.details().get("creditLimit"));
      case EXCEEDS_CASH -> String.valueOf(refusal.details().get("cash"));
      case EXCEEDS_UNSETTLED -> String.valueOf(refusal.details().get("unsettled"));
      case NOT_TAKEN -> String.valueOf(refusal.details().get("said"));
      case DEPTH_EXCEEDED, UNIT_LIMIT_EXCEEDED, ACCOUNT_LIMIT_EXCEEDED, INVITATION_QUOTA ->
          String.valueOf(refusal.details().get("limit"));
      case NAME_TAKEN, NAME_INVALID -> String.valueOf(refusal.details().get("name"));
      default -> "";
    };
  }

  private void reachThemAll() {
    messages();
    existence();
    form();
    parties();
    state();
    quantities();
    sharing();
    access();
  }

  private void messages() {
    reached.put(MALFORMED, () -> ((Decoded.Malformed) CommandCodec.decode("{}")).refusal());
    Command pay = Wishes.topUp("M", "1.00");
    reached.put(COMMAND_ID_REUSED, () -> last(Batch.Mode.EACH, pay, Wishes.topUp("M", "2.00")));
    reached.put(BATCH_REFUSED, () -> last(Batch.Mode.TOGETHER, Wishes.topUp("M", "-1.00"), pay));
    reached.put(
        NOT_TAKEN,
        () -> new ServerFault(ServerFault.Kind.NOT_TAKEN, "It is too large.").asRefusal());
    reach(STALE, () -> Firm.opened().at("2020-01-01T00:00:00Z"), pay);
    reach(
        CHANGED_SINCE,
        () -> Firm.with("A").give(Wishes.renameAccount("A", "B")).seen(1),
        Wishes.freeze("A"));
  }

  private void existence() {
    reach(UNKNOWN_ACCOUNT, Firm::ready, Wishes.topUp("A", "1.00"));
    reach(UNKNOWN_UNIT, Firm::ready, Wishes.deleteUnit("u"));
    reach(UNKNOWN_INVITATION, Firm::ready, Wishes.accept("i"));
    reach(UNKNOWN_ENTRY, Firm::ready, Wishes.reverse(99));
    reach(ID_TAKEN, Firm::ready, Wishes.createUnit("root", "root", "U"));
  }

  private void form() {
    reach(AMOUNT_INVALID, Firm::ready, Wishes.topUp("M", "0.001"));
    reach(REMARK_REQUIRED, Firm::ready, Wishes.topUp("M", "1.00", " "));
    reach(NAME_INVALID, Firm::ready, Wishes.createUnit("u", "root", "R&D"));
    reach(THRESHOLD_INVALID, Firm::ready, Wishes.alert("M", "0.00"));
    reach(PERIOD_INVALID, Firm::ready, Wishes.close("2026-10"));
    reach(
        DATES_INVALID,
        Firm::ready,
        Wishes.register("p", null, "P", null, null, "2020-01-01T00:00:00Z"));
  }

  private void parties() {
    reach(SAME_ACCOUNT, Firm::ready, Wishes.transfer("M", "M", "1.00"));
    reach(ROOT_FIXED, Firm::ready, Wishes.deleteUnit("root"));
    reach(MANAGEMENT_ACCOUNT_FIXED, Firm::ready, Wishes.remove("M"));
    reach(ACCOUNT_REMOVED, () -> Firm.with("A").give(Wishes.remove("A")), Wishes.freeze("A"));
    reach(
        ENTITY_MISMATCH,
        () -> Firm.ready().give(Wishes.createAccount("X", "X", "Other Ltd", "CNY", null)),
        Wishes.transfer("M", "X", "1.00"));
    reach(
        CURRENCY_MISMATCH,
        () -> Firm.ready().give(Wishes.createAccount("U", "U", Wishes.ACME, "USD", null)),
        Wishes.transfer("M", "U", "1.00"));
    reach(
        ACCOUNT_FROZEN,
        () -> Firm.with("A").give(Wishes.freeze("A")),
        Wishes.transfer("M", "A", "1.00"));
  }

  private void state() {
    reach(NOT_VERIFIED, Firm::opened, new SetupCommand.EnableAccountCenter());
    reach(
        CENTER_NOT_ENABLED,
        () -> Firm.opened().give(Wishes.submit(Wishes.ACME), Wishes.decide(true)),
        Wishes.createAccount("A"));
    reach(WRONG_STATE, Firm::ready, Wishes.decide(true));
    Supplier<Firm> invited = () -> Firm.ready().give(Wishes.invite("i", "A"));
    reach(INVITATION_CLOSED, () -> invited.get().give(Wishes.cancel("i")), Wishes.accept("i"));
    reach(INVITATION_PENDING, invited, Wishes.invite("j", "A"));
    reach(ALREADY_MEMBER, Firm::ready, Wishes.createAccount("M"));
    Supplier<Firm> owing = () -> Firm.with("A").give(Wishes.charge("A", "2026-10", "7.77"));
    reach(SOURCE_OVERDUE, owing, Wishes.transfer("A", "M", "1.00"));
    reach(FUNDS_OUTSTANDING, owing, Wishes.remove("A"));
    Supplier<Firm> tree =
        () ->
            Firm.ready()
                .give(Wishes.createUnit("u", "root", "U"), Wishes.createUnit("v", "u", "V"));
    reach(UNIT_NOT_EMPTY, tree, Wishes.deleteUnit("u"));
    reach(UNIT_CYCLE, tree, Wishes.moveUnit("u", "v"));
    reach(NAME_TAKEN, tree, Wishes.createUnit("w", "root", "u"));
    reach(CONTRACT_NOT_PENDING, Firm::ready, Wishes.confirmContract("M"));
    reach(NO_PRIOR_TRANSFER, () -> Firm.with("A"), Wishes.reclaim("A", "M", "1.00"));
    reach(CREDIT_OUTSTANDING, RefusalCodesTest::lent, Wishes.remove("A"));
    reach(NOT_REVERSIBLE, Firm::ready, Wishes.reverse(1));
  }

  private void quantities() {
    reach(
        EXCEEDS_TRANSFERABLE,
        () -> Firm.with("A").give(Wishes.topUp("M", "3.21")),
        Wishes.transfer("M", "A", "5.00"));
    reach(
        EXCEEDS_RECLAIMABLE,
        () -> Firm.with("A").give(Wishes.topUp("M", "3.21"), Wishes.transfer("M", "A", "3.21")),
        Wishes.reclaim("A", "M", "5.00"));
    reach(EXCEEDS_ALLOCATABLE_CREDIT, RefusalCodesTest::lent, Wishes.creditLimit("M", "8.78"));
    reach(
        AVAILABLE_NOT_POSITIVE,
        () -> lent().give(Wishes.charge("A", "2026-10", "1.11")),
        Wishes.creditLimit("A", "1.11"));
    Supplier<Firm> closed =
        () ->
            Firm.ready()
                .give(Wishes.topUp("M", "3.21"), Wishes.charge("M", "2026-09", "6.54"))
                .give(Wishes.close("2026-09"));
    reach(EXCEEDS_UNSETTLED, closed, Wishes.settle("M", "6.55"));
    reach(EXCEEDS_CASH, closed, Wishes.settle("M", "3.22"));
    Command unit = Wishes.createUnit("u", "root", "U");
    reach(
        DEPTH_EXCEEDED,
        () -> Firm.ready().give(Wishes.limitDepth(1), unit),
        Wishes.createUnit("v", "u", "V"));
    reach(
        UNIT_LIMIT_EXCEEDED,
        () -> Firm.ready().give(Wishes.limitUnits(1), unit),
        Wishes.createUnit("v", "root", "V"));
    reach(
        ACCOUNT_LIMIT_EXCEEDED,
        () -> Firm.with("A").give(Wishes.limitAccounts(1)),
        Wishes.createAccount("B"));
    reach(
        INVITATION_QUOTA,
        () -> Firm.ready().give(Wishes.limitInvitations(1, 14), Wishes.invite("i", "A")),
        Wishes.invite("j", "B"));
  }

  private void sharing() {
    reach(UNKNOWN_ASSET, Firm::ready, Wishes.stopSharing("p"));
    reach(UNKNOWN_RULE, Firm::ready, Wishes.removeRule("r"));
    reach(SCOPE_EMPTY, RefusalCodesTest::planned, Wishes.share("p"));
    reach(
        NOT_ASSET_OWNER,
        () -> Firm.with("A").give(Wishes.register("p", "A", "P", null, null, null)),
        Wishes.share("p", "A"));
    reach(ASSET_EXPIRED, () -> planned().give(Wishes.end("p")), Wishes.share("p", "A"));
    reach(
        SHARING_LIMIT_EXCEEDED,
        () -> planned().give(Wishes.limitSharing(1)),
        Wishes.share("p", "A", "B"));
  }

  private void access() {
    reach(NOT_PERMITTED, () -> served().asUser("vera"), Wishes.topUp("M", "1.00"));
    reach(UNKNOWN_REQUEST, () -> served().asUser("ann"), AccessWishes.approve("r"));
    reach(UNKNOWN_USER, () -> served().asUser("ada"), AccessWishes.removeUser("eva"));
    reach(UNKNOWN_POLICY, () -> served().asUser("ada"), AccessWishes.removePolicy("p9"));
    String asked = new CommandId(new UUID(7, 10)).toString();
    Supplier<Firm> waiting = () -> served().asUser("ann").give(Wishes.topUp("M", "500.00"));
    reach(SELF_APPROVAL, waiting, AccessWishes.approve(asked));
    reach(
        REQUEST_CLOSED,
        () -> waiting.get().give(AccessWishes.withdraw(asked)).asUser("amy"),
        AccessWishes.approve(asked));
  }

  /**
   * An administrator ada, approvers ann and amy, a viewer vera; from 100.00 on somebody is asked.
   */
  private static Firm served() {
    return Firm.ready()
        .asServer()
        .give(AccessWishes.addUser("ada", Role.ADMINISTRATOR))
        .give(AccessWishes.addUser("ann", Role.APPROVER))
        .give(AccessWishes.addUser("amy", Role.APPROVER))
        .give(AccessWishes.addUser("vera", Role.VIEWER))
        .give(AccessWishes.policy("p1", "TopUp", "100.00", null));
  }

  /** A plan p, and two members. */
  private static Firm planned() {
    return Firm.with("A", "B").give(Wishes.register("p", null, "P", null, null, null));
  }

  /** A has a limit of 1.23 of the 10.00 that there are. */
  private static Firm lent() {
    return Firm.with("A")
        .give(Wishes.enterpriseCredit("10.00", "CNY"), Wishes.creditLimit("A", "1.23"))
        .give(Wishes.confirmContract("A"));
  }

  private void reach(RefusalCode code, Supplier<Firm> firm, Command command) {
    reached.put(code, () -> firm.get().refusal(command));
  }

  /** What books say to the last of some commands, which all have the same id. */
  private Refusal last(Batch.Mode mode, Command... commands) {
    Path file = folder.resolve(mode + "-" + System.identityHashCode(commands) + ".books");
    Actor eva = Actor.local("eva");
    InstantSource clock = InstantSource.fixed(Firm.START);
    NewBooks.create(
        file,
        Batch.together(List.of(decoded(1, Wishes.openEnterprise("CNY", "UTC")))),
        eva,
        clock,
        "line");
    try (var books = LocalBooks.open(file, LocalBooks.Access.WRITE, eva, clock)) {
      boolean same = mode == Batch.Mode.EACH;
      List<Decoded> sent =
          java.util.stream.IntStream.range(0, commands.length)
              .mapToObj(i -> decoded(same ? 2 : 2 + i, commands[i]))
              .toList();
      return ((Outcome.Refused) books.submit(new Batch(mode, sent, null)).getLast()).refusal();
    }
  }

  private static Decoded decoded(int id, Command command) {
    return CommandCodec.decode(
        CommandCodec.encode(new CommandId(new java.util.UUID(9, id)), command, null, null, null));
  }
}
