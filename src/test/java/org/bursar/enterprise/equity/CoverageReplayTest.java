package org.bursar.enterprise.equity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bursar.enterprise.CoverageEffect;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rulebook;
import org.bursar.enterprise.organization.Account;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.AssetEnding;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetKind;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.Limits;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.SetupCommand;
import org.bursar.vocabulary.Stamp;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UnitScope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who is covered is, after every command of any sequence, what a naive replay says that looks at
 * every account of every asset each time (domain, section 10, 5 and 6).
 */
final class CoverageReplayTest {

  private static final Actor EVA = Actor.local("eva");
  private static final Currency CNY = Currency.of("CNY");

  private final Map<AssetId, Map<AccountId, Instant>> naive = new TreeMap<>();
  private Enterprise now = Enterprise.NOTHING;
  private Instant at = Instant.parse("2026-01-10T08:00:00Z");
  private Random random = new Random(0);
  private int registered;
  private int accepted;
  private int changes;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void coverage_is_what_a_naive_replay_says(long seed) {
    random = new Random(seed);
    give(Wishes.openEnterprise("CNY", "UTC", new Limits.Change(null, null, null, 3, null, null)));
    Wishes.readying().forEach(this::give);
    for (int step = 0; step < 700; step++) {
      at = at.plusSeconds(random.nextInt(3 * 86_400));
      give(command());
      replay();
      assertThat(covered()).as("seed %d, step %d", seed, step).isEqualTo(naive);
    }
    assertThat(accepted).as("a sequence that is mostly refused proves nothing").isGreaterThan(200);
    assertThat(changes).as("one that changes no coverage neither").isGreaterThan(30);
  }

  private void give(Command command) {
    CommandId id = new CommandId(new UUID(random.nextLong(), random.nextLong()));
    Request request = Request.of(id, command, EVA, at);
    switch (Rulebook.decide(now, now, request)) {
      case Decision.Accepted(var events) -> {
        accepted++;
        Enterprise before = now;
        now = now.apply(events, new Stamp(now.entry() + 1, at, EVA));
        assertThat(effect(before))
            .as("what a preview of %s says", command)
            .isEqualTo(naiveEffect(before));
      }
      case Decision.Refused(Refusal refusal) -> {
        if (refusal.code() == RefusalCode.SHARING_LIMIT_EXCEEDED) {
          long count = ((Number) refusal.details().get("count")).longValue();
          assertThat(count).isGreaterThan(now.setup().limits().accountsPerAsset());
        }
      }
    }
  }

  private Command command() {
    return switch (random.nextInt(22)) {
      case 0, 1 ->
          new OrganizationCommand.CreateUnit(
              unit(),
              random.nextInt(3) == 0 ? UnitId.ROOT : unit(),
              "U" + random.nextInt(99),
              null,
              null);
      case 2, 3 ->
          new OrganizationCommand.MoveUnit(unit(), random.nextInt(3) == 0 ? UnitId.ROOT : unit());
      case 4 -> new OrganizationCommand.DeleteUnit(unit());
      case 5, 6, 7 ->
          new OrganizationCommand.CreateAccount(
              account(), "A", Wishes.ACME, CNY, random.nextBoolean() ? null : unit());
      case 8, 9, 10 ->
          new OrganizationCommand.MoveAccount(
              account(), random.nextInt(3) == 0 ? UnitId.ROOT : unit());
      case 11 -> new OrganizationCommand.RemoveAccount(account());
      case 12, 13 -> registered();
      case 14 -> new EquityCommand.EndAsset(asset(), AssetEnding.RELEASED);
      case 15 -> new EquityCommand.ShareWithAccounts(asset(), accounts());
      case 16, 17 -> new EquityCommand.ShareWithUnits(asset(), units());
      case 18 -> new EquityCommand.StopSharing(asset());
      case 19 ->
          random.nextInt(4) == 0
              ? new EquityCommand.RemoveSharingRule(rule())
              : new EquityCommand.OptOutOfRules(asset(), random.nextBoolean());
      case 20 -> new SetupCommand.SetLimits(null, null, null, 2 + random.nextInt(4), null, null);
      default ->
          random.nextBoolean()
              ? new EquityCommand.SetSharingRule(
                  rule(), null, kind(), accounts(), null, random.nextBoolean())
              : new EquityCommand.SetSharingRule(
                  rule(), null, kind(), null, units(), random.nextBoolean());
    };
  }

  private Command registered() {
    Instant start = at.plusSeconds((random.nextInt(40) - 20) * 86_400L);
    Instant end = random.nextBoolean() ? null : start.plusSeconds(1 + random.nextInt(60 * 86_400));
    return new EquityCommand.RegisterAsset(
        new AssetId("x" + registered++),
        null,
        kind(),
        "Asset",
        null,
        null,
        CNY,
        null,
        start,
        end,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private List<Object> effect(Enterprise before) {
    CoverageEffect effect = CoverageEffect.of(before, now);
    return List.of(
        pairs(effect.gains()), pairs(effect.loses()), effect.stays(), pairs(effect.limitReached()));
  }

  private static TreeSet<String> pairs(List<Coverage> coverage) {
    return coverage.stream()
        .map(each -> each.asset().id() + " " + each.account().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All coverage before and after, compared pair by pair. */
  private List<Object> naiveEffect(Enterprise before) {
    Map<Boolean, TreeSet<String>> was = all(before);
    Map<Boolean, TreeSet<String>> is = all(now);
    TreeSet<String> gains = without(is, was, true);
    TreeSet<String> loses = without(was, is, true);
    TreeSet<String> waits = without(is, was, false);
    TreeSet<String> changed = new TreeSet<>();
    Stream.of(gains, loses, waits)
        .flatMap(TreeSet::stream)
        .forEach(pair -> changed.add(pair.split(" ", 2)[0]));
    for (Asset asset : now.equity().assets().values()) {
      Asset then = before.equity().find(asset.id());
      if (!asset.equals(then)
          || !before.equity().covered(asset.id()).equals(now.equity().covered(asset.id()))) {
        changed.add(asset.id().value());
      }
    }
    long stays =
        was.get(true).stream()
            .filter(pair -> changed.contains(pair.split(" ", 2)[0]) && !loses.contains(pair))
            .count();
    return List.of(gains, loses, (int) stays, waits);
  }

  private static TreeSet<String> without(
      Map<Boolean, TreeSet<String>> these, Map<Boolean, TreeSet<String>> those, boolean covered) {
    TreeSet<String> left = new TreeSet<>(these.getOrDefault(covered, new TreeSet<>()));
    left.removeAll(those.getOrDefault(covered, new TreeSet<>()));
    return left;
  }

  private Map<Boolean, TreeSet<String>> all(Enterprise in) {
    Coverages coverages = new Coverages(in.organization(), in.equity(), at);
    return in.equity()
        .assets()
        .values()
        .toJavaStream()
        .flatMap(asset -> coverages.of(asset).stream())
        .collect(
            Collectors.partitioningBy(
                Coverage::isCovered,
                Collectors.mapping(
                    each -> each.asset().id() + " " + each.account().id(),
                    Collectors.toCollection(TreeSet::new))));
  }

  private UnitId unit() {
    return new UnitId("u" + random.nextInt(6));
  }

  private AccountId account() {
    return new AccountId("a" + random.nextInt(9));
  }

  /** One of the last few: earlier ones have ended. */
  private AssetId asset() {
    return new AssetId("x" + Math.max(0, registered - 1 - random.nextInt(6)));
  }

  private RuleId rule() {
    return new RuleId("r" + random.nextInt(3));
  }

  private AssetKind kind() {
    return random.nextBoolean() ? AssetKind.SAVINGS_PLAN : AssetKind.COUPON;
  }

  private List<AccountId> accounts() {
    TreeSet<AccountId> accounts = new TreeSet<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      accounts.add(account());
    }
    return List.copyOf(accounts);
  }

  private List<UnitScope> units() {
    TreeMap<UnitId, UnitScope> units = new TreeMap<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      UnitId unit = random.nextInt(4) == 0 ? UnitId.ROOT : unit();
      units.put(unit, new UnitScope(unit, random.nextBoolean()));
    }
    return List.copyOf(units.values());
  }

  /** Looks at every account of every asset. */
  private void replay() {
    int limit = now.setup().limits().accountsPerAsset();
    for (Asset asset : now.equity().assets().values()) {
      Map<AccountId, Instant> places = new HashMap<>(naive.getOrDefault(asset.id(), Map.of()));
      Map<AccountId, Instant> before = Map.copyOf(places);
      if (asset.stored().isEnded()) {
        places.clear();
      } else if (asset.facts().end() == null || at.isBefore(asset.facts().end())) {
        List<Account> eligible = new ArrayList<>();
        for (Account account : now.organization().accounts().byOrdinal()) {
          if (isEligible(asset, account)) {
            eligible.add(account);
          }
        }
        eligible.sort(Comparator.comparing(Account::memberSince).thenComparing(Account::id));
        places.keySet().retainAll(eligible.stream().map(Account::id).toList());
        for (Account account : eligible) {
          if (places.size() < limit) {
            places.putIfAbsent(account.id(), at);
          }
        }
      }
      changes += places.keySet().equals(before.keySet()) ? 0 : 1;
      naive.put(asset.id(), places);
    }
    naive.values().removeIf(Map::isEmpty);
  }

  private boolean isEligible(Asset asset, Account account) {
    if (account.unit() == null || account.ordinal() == 0) {
      return false;
    }
    List<Scope> scopes = new ArrayList<>(List.of(asset.scope()));
    if (!asset.optedOut()) {
      asset.rules().forEach(rule -> scopes.add(now.equity().find(rule).scope()));
    }
    for (Scope scope : scopes) {
      boolean isNamed =
          scope instanceof Scope.Accounts(var accounts) && accounts.contains(account.id());
      if (isNamed || scope.unitScopes().stream().anyMatch(unit -> isBelow(account, unit))) {
        return true;
      }
    }
    return false;
  }

  private boolean isBelow(Account account, UnitScope scope) {
    for (UnitId at = account.unit(); at != null; at = now.organization().units().get(at).parent()) {
      if (at.equals(scope.unit())) {
        return scope.includeSubunits() || at.equals(account.unit());
      }
    }
    return false;
  }

  private Map<AssetId, Map<AccountId, Instant>> covered() {
    Map<AssetId, Map<AccountId, Instant>> covered = new TreeMap<>();
    now.equity()
        .covered()
        .forEach(
            (asset, places) -> {
              Map<AccountId, Instant> byId = new HashMap<>();
              places.forEach(
                  (ordinal, since) ->
                      byId.put(now.organization().accounts().at(ordinal).id(), since));
              covered.put(asset, byId);
            });
    return covered;
  }
}
