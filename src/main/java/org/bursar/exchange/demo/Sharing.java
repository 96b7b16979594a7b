package org.bursar.exchange.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bursar.exchange.demo.Member.Part;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetKind;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.EquityCommand.RegisterAsset;
import org.bursar.vocabulary.EquityCommand.SetSharingRule;
import org.bursar.vocabulary.EquityCommand.ShareWithAccounts;
import org.bursar.vocabulary.EquityCommand.ShareWithUnits;
import org.bursar.vocabulary.EquityCommand.UpdateAsset;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UnitScope;

/** Puts assets to work: some for accounts, some for a unit, savings plans by a rule. */
final class Sharing {

  /** Not more: later joiners shall find places too. */
  private static final int MOST = 80;

  private final Tree tree;
  private final Cast cast;
  private final Assets assets;

  Sharing(Tree tree, Cast cast, Assets assets) {
    this.tree = tree;
    this.cast = cast;
    this.assets = assets;
  }

  void tell(Story story) {
    LocalDate first = Story.LAST_DAY.minusDays(150);
    story.on(first, 11, 5, 0, this::rule);
    story.on(first.plusDays(60), 11, 20, 0, commands -> share(commands, 12));
    story.on(Story.LAST_DAY.minusDays(9), 16, 10, 0, commands -> share(commands, 4));
    story.on(Story.LAST_DAY.minusDays(3), 9, 30, 0, this::remaining);
  }

  private void rule(List<Command> commands) {
    unit(2)
        .ifPresent(
            unit ->
                commands.add(
                    new SetSharingRule(
                        new RuleId("savings-plans"),
                        "Savings plans 节省计划",
                        AssetKind.SAVINGS_PLAN,
                        null,
                        List.of(new UnitScope(unit, true)),
                        true)));
  }

  /** Shares the last assets that run, in turn with accounts and with a unit. */
  private void share(List<Command> commands, int back) {
    List<RegisterAsset> running =
        running().stream().filter(asset -> asset.kind() != AssetKind.SAVINGS_PLAN).toList();
    List<AccountId> accounts =
        cast.members().stream()
            .skip(1)
            .filter(member -> member.part() == Part.WORKING)
            .limit(back + 5L)
            .map(Member::id)
            .toList();
    int from = Math.max(0, running.size() - back / 2);
    for (int index = from; index < running.size(); index++) {
      AssetId asset = running.get(index).asset();
      boolean below = index % 4 == 1;
      if (index % 2 == 0) {
        commands.add(new ShareWithAccounts(asset, accounts));
      } else {
        unit(1)
            .ifPresent(
                unit ->
                    commands.add(new ShareWithUnits(asset, List.of(new UnitScope(unit, below)))));
      }
    }
  }

  /** What is left of the coupons that run: of each another part. */
  private void remaining(List<Command> commands) {
    List<RegisterAsset> coupons =
        running().stream()
            .filter(asset -> asset.kind() == AssetKind.COUPON && asset.value() != null)
            .toList();
    for (int index = 0; index < coupons.size(); index++) {
      BigDecimal value = Objects.requireNonNull(coupons.get(index).value()).value();
      BigDecimal left =
          value
              .multiply(BigDecimal.valueOf(85 - 23L * (index % 4)))
              .divide(BigDecimal.valueOf(100), 2, RoundingMode.DOWN);
      commands.add(
          new UpdateAsset(
              coupons.get(index).asset(),
              null,
              Amount.parse(left.stripTrailingZeros().toPlainString()),
              null));
    }
  }

  /** The management account's assets that run on the last day. */
  private List<RegisterAsset> running() {
    Instant now = Story.LAST_DAY.atStartOfDay(Story.ZONE).toInstant();
    return assets.registered().stream()
        .filter(asset -> asset.owner() == null)
        .filter(asset -> asset.end() == null || asset.end().isAfter(now))
        .toList();
  }

  /** The largest unit that has not too many members, or one of the next smaller. */
  private Optional<UnitId> unit(int skip) {
    return tree.nodes().stream()
        .map(Tree.Node::id)
        .filter(unit -> members(unit) > 0 && members(unit) <= MOST)
        .sorted(Comparator.comparing((UnitId unit) -> -members(unit)).thenComparing(unit -> unit))
        .skip(skip)
        .findFirst();
  }

  private long members(UnitId unit) {
    return cast.members().stream().filter(member -> isIn(member.unit(), unit)).count();
  }

  /** The id of a unit of the demo begins with the one of the unit above. */
  private static boolean isIn(UnitId seat, UnitId unit) {
    return seat.equals(unit) || seat.value().startsWith(unit.value() + ".");
  }
}
