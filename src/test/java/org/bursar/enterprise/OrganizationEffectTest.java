package org.bursar.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.bursar.enterprise.OrganizationEffect.LimitUse;
import org.bursar.enterprise.OrganizationEffect.RollUp;
import org.bursar.enterprise.OrganizationEffect.RuleReach;
import org.bursar.enterprise.OrganizationEffect.Which;
import org.bursar.support.Firm;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AssetKind;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.EquityCommand.SetSharingRule;
import org.bursar.vocabulary.FundsCommand.TopUp;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.OrganizationCommand.MoveAccount;
import org.bursar.vocabulary.OrganizationCommand.MoveUnit;
import org.bursar.vocabulary.OrganizationCommand.RemoveAccount;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UnitScope;
import org.junit.jupiter.api.Test;

/** Before anything is moved or removed one sees which sums, rules and limits change. */
final class OrganizationEffectTest {

  private static final UnitId EAST = new UnitId("east");
  private static final UnitId WEST = new UnitId("west");
  private static final AccountId A = new AccountId("a");

  private final Firm firm =
      Firm.with("a", "b")
          .give(
              new CreateUnit(EAST, UnitId.ROOT, "East", null, null),
              new CreateUnit(WEST, UnitId.ROOT, "West", null, null),
              new MoveAccount(A, EAST),
              new TopUp(A, Amount.parse("10.00"), "bank"),
              new SetSharingRule(
                  new RuleId("r"),
                  "Coupons for West",
                  AssetKind.COUPON,
                  null,
                  List.of(new UnitScope(WEST, true)),
                  false));

  @Test
  void a_move_changes_the_sums_of_both_units_and_starts_a_rule() {
    OrganizationEffect effect = effect(new MoveAccount(A, WEST));
    assertThat(effect.rollUps())
        .extracting(
            RollUp::path,
            sum -> sum.before().plain(),
            sum -> sum.after().plain(),
            RollUp::accountsBefore,
            RollUp::accountsAfter)
        .containsExactly(
            tuple("Root/East", "10.00", "0.00", 1, 0), tuple("Root/West", "0.00", "10.00", 0, 1));
    assertThat(effect.rules())
        .extracting(reach -> reach.rule().name(), RuleReach::starts, RuleReach::stops)
        .containsExactly(tuple("Coupons for West", 1, 0));
    assertThat(effect.limits()).isEmpty();
  }

  @Test
  void a_unit_takes_its_accounts_along_and_reaches_deeper() {
    OrganizationEffect effect = effect(new MoveUnit(EAST, WEST));
    assertThat(effect.rollUps()).extracting(RollUp::path).containsExactly("Root/West");
    assertThat(effect.rules())
        .extracting(RuleReach::starts, RuleReach::stops)
        .containsExactly(tuple(1, 0));
    assertThat(effect.limits()).containsExactly(new LimitUse(Which.DEPTH, 1, 2, 5));
  }

  @Test
  void a_removal_frees_a_place_and_a_new_unit_takes_one() {
    assertThat(effect(new RemoveAccount(A)).limits())
        .containsExactly(new LimitUse(Which.MEMBERS, 2, 1, 100_000));
    assertThat(effect(new CreateUnit(new UnitId("n"), EAST, "New", null, null)).limits())
        .containsExactly(
            new LimitUse(Which.DEPTH, 1, 2, 5), new LimitUse(Which.UNITS, 2, 3, 2_000));
  }

  @Test
  void what_would_be_refused_changes_nothing() {
    assertThat(effect(new MoveAccount(A, new UnitId("nowhere"))).isNothing()).isTrue();
  }

  private OrganizationEffect effect(Command command) {
    return OrganizationEffect.of(
        Preview.of(
            firm.now(),
            Request.of(
                new CommandId(new UUID(0, 0)), command, Actor.local("eva"), firm.now().at())));
  }
}
