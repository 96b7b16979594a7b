package org.bursar.enterprise.equity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.bursar.enterprise.CoverageEffect;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Preview;
import org.bursar.enterprise.organization.Account;
import org.bursar.support.Ratio;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetKind;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.Limits;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UnitScope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What coverage costs at 10,000 assets and 100,000 accounts: the whole pure step, which decides,
 * applies, finds the differences and tells the effect. It grows with what is affected.
 */
@Tag("bench")
final class CoverageBench {

  private static final Actor EVA = Actor.local("eva");
  private static final Currency CNY = Currency.of("CNY");
  private static final int ACCOUNTS = 100_000;
  private static final int ASSETS = 10_000;
  private static final int TIMES = 7;

  private Enterprise now = Enterprise.NOTHING;
  private Instant at = Instant.parse("2026-01-10T08:00:00Z");
  private long ids;

  @Test
  void cost_grows_with_what_is_affected() throws Exception {
    fill();
    step("move one account, 1 asset sees it", move("a0", "one"), "goal <= 20 ms");
    step(
        "move one account, 10,000 assets wait behind it",
        move("a50", "big"),
        "goal <= 20 µs a pair");
    step(
        "move a unit of 1,000, 1 asset sees it",
        new OrganizationCommand.MoveUnit(unit("u5"), unit("one")),
        "goal <= 500 ms");
    step(
        "move a unit of 1,000, 100 assets see it",
        new OrganizationCommand.MoveUnit(unit("u5"), unit("hundred")),
        "goal <= 20 µs a pair");
    step("free a place of 10,001 assets, 50,000 wait", move("b0", "u1"), "goal <= 20 µs a pair");
    Asset wide = asset("wide");
    Account last = now.organization().accounts().get(new AccountId("b49989"));
    ask("who is covered by X (50,000 wait)", () -> coverages().of(wide).size());
    ask(
        "what covers Y (" + coverages().of(last).size() + " rows)",
        () -> coverages().of(last).size());
    ask("why not", () -> coverages().of(wide, last).reasons().size());
    step(
        "set a rule for 10,000 assets, 10 accounts each",
        new EquityCommand.SetSharingRule(
            new RuleId("late"), null, AssetKind.RESERVED_INSTANCE, null, scope("team"), true),
        "reported");
    step(
        "remove a rule of 10,000 assets",
        new EquityCommand.RemoveSharingRule(new RuleId("all")),
        "reported");
  }

  /** Units of 1,000 under one, a unit of 50,000 that 10,000 coupons share, and plans by unit. */
  private void fill() {
    give(
        Wishes.openEnterprise(
            "CNY", "UTC", new Limits.Change(null, null, ACCOUNTS + 1, null, null, null)));
    Wishes.readying().forEach(this::give);
    for (String name : List.of("big", "one", "hundred", "none", "team")) {
      give(new OrganizationCommand.CreateUnit(unit(name), UnitId.ROOT, name, null, null));
    }
    give(new OrganizationCommand.CreateUnit(unit("big-in"), unit("big"), "in", null, null));
    for (int i = 0; i < 50; i++) {
      give(new OrganizationCommand.CreateUnit(unit("u" + i), unit("none"), "U" + i, null, null));
    }
    for (int i = 0; i < ACCOUNTS / 2; i++) {
      account("a" + i, "u" + i % 50);
    }
    for (int i = 0; i < 100; i++) {
      account("b" + i, "big-in");
    }
    for (int i = 0; i < 10; i++) {
      account("t" + i, "team");
    }
    give(
        new EquityCommand.SetSharingRule(
            new RuleId("all"), null, AssetKind.COUPON, null, scope("big"), true));
    register("wide", AssetKind.SAVINGS_PLAN);
    share("wide", "big");
    for (int i = 100; i < ACCOUNTS / 2 - 10; i++) {
      account("b" + i, "big-in");
    }
    for (int i = 0; i < ASSETS; i++) {
      register("c" + i, AssetKind.COUPON);
      register("s" + i, AssetKind.RESERVED_INSTANCE);
    }
    share(register("plan", AssetKind.SAVINGS_PLAN), "one");
    for (int i = 0; i < 100; i++) {
      share(register("h" + i, AssetKind.SAVINGS_PLAN), "hundred");
    }
  }

  private void account(String id, String unit) {
    give(
        new OrganizationCommand.CreateAccount(new AccountId(id), id, Wishes.ACME, CNY, unit(unit)));
  }

  private String register(String id, AssetKind kind) {
    give(
        new EquityCommand.RegisterAsset(
            new AssetId(id),
            null,
            kind,
            "Asset",
            null,
            null,
            CNY,
            null,
            at,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
    return id;
  }

  private void share(String asset, String unit) {
    give(new EquityCommand.ShareWithUnits(new AssetId(asset), scope(unit)));
  }

  private static Command move(String account, String unit) {
    return new OrganizationCommand.MoveAccount(new AccountId(account), unit(unit));
  }

  private static List<UnitScope> scope(String unit) {
    return List.of(new UnitScope(unit(unit), true));
  }

  private static UnitId unit(String id) {
    return new UnitId(id);
  }

  private Request request(Command command) {
    return Request.of(new CommandId(new UUID(7, ids++)), command, EVA, at);
  }

  private Preview give(Command command) {
    Preview preview = Preview.of(now, request(command));
    assertThat(preview.isRefused()).as("%s: %s", command, preview.decision()).isFalse();
    now = preview.after();
    at = at.plusMillis(1);
    return preview;
  }

  private Asset asset(String id) {
    return java.util.Objects.requireNonNull(now.equity().find(new AssetId(id)));
  }

  private Coverages coverages() {
    return new Coverages(now.organization(), now.equity(), at);
  }

  /** The pure step at the same value, some times; nothing of it is kept. */
  private void step(String what, Command command, String goal) throws IOException {
    double[] millis = new double[TIMES];
    int pairs = 0;
    for (int i = 0; i < TIMES; i++) {
      Request request = request(command);
      long start = System.nanoTime();
      Preview preview = Preview.of(now, request);
      assertThat(preview.differences()).isNotNull();
      CoverageEffect effect = CoverageEffect.of(preview.before(), preview.after());
      millis[i] = (System.nanoTime() - start) / 1e6;
      assertThat(preview.isRefused()).as("%s: %s", what, preview.decision()).isFalse();
      pairs = effect.gains().size() + effect.loses().size() + effect.limitReached().size();
    }
    double first = millis[0];
    Arrays.sort(millis);
    line(
        what,
        millis[TIMES / 2],
        String.format(
            Locale.ROOT,
            "first %.1f, %d pairs, %.1f µs a pair (%s)",
            first,
            pairs,
            millis[TIMES / 2] * 1_000 / Math.max(1, pairs),
            goal));
  }

  private static void ask(String what, Supplier<Object> question) throws IOException {
    double[] millis = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      Object answer = question.get();
      millis[i] = (System.nanoTime() - start) / 1e6;
      assertThat(answer).isNotNull();
    }
    double first = millis[0];
    Arrays.sort(millis);
    line(what, millis[TIMES / 2], String.format(Locale.ROOT, "first %.1f (goal <= 50 ms)", first));
  }

  private static void line(String what, double millis, String more) throws IOException {
    Ratio.line(String.format(Locale.ROOT, "%-52s %7.1f ms, %s", what, millis, more));
  }
}
