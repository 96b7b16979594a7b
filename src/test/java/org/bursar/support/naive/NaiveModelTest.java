package org.bursar.support.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.enterprise.Rulebook;
import org.bursar.support.naive.Comparison.Sides;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.RefusalCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rulebook and a second, naive model of money say the same (domain, section 10). */
final class NaiveModelTest {

  private static final int STEPS = 80;

  /** What a sequence that proves anything comes upon. */
  private static final String REFUSALS =
      """
      UNKNOWN_ACCOUNT UNKNOWN_ENTRY AMOUNT_INVALID REMARK_REQUIRED THRESHOLD_INVALID PERIOD_INVALID
      SAME_ACCOUNT ACCOUNT_REMOVED ENTITY_MISMATCH CURRENCY_MISMATCH ACCOUNT_FROZEN WRONG_STATE
      CONTRACT_NOT_PENDING SOURCE_OVERDUE NO_PRIOR_TRANSFER NOT_REVERSIBLE EXCEEDS_TRANSFERABLE
      EXCEEDS_RECLAIMABLE EXCEEDS_UNSETTLED EXCEEDS_CASH EXCEEDS_ALLOCATABLE_CREDIT
      AVAILABLE_NOT_POSITIVE
      """;

  /** How many commands of money a planted fault may need at most to show itself. */
  private static final int SHORT = 8;

  @Test
  void on_any_sequence_both_say_the_same_of_every_outcome_and_every_figure() {
    Set<String> reached = new TreeSet<>();
    LongStream.rangeClosed(1, 100).forEach(seed -> compare(seed, reached));
    for (Class<?> command : FundsCommand.class.getPermittedSubclasses()) {
      assertThat(reached).as("accepted at least once").contains(command.getSimpleName());
    }
    assertThat(reached).as("refused at least once").contains(REFUSALS.strip().split("\\s+"));
  }

  @Test
  @Tag("proof")
  void on_thousands_of_sequences() {
    LongStream.rangeClosed(1_000, 4_999).forEach(seed -> compare(seed, new TreeSet<>()));
  }

  @Test
  void a_rule_that_gives_what_is_not_available_is_found_and_shown_shortly() {
    Sides right = Sides.of(RandomSteps.zone(0));
    found(
        new Sides(
            (now, request) -> {
              Decision decision = Rulebook.decide(now, now, request);
              boolean bound =
                  decision instanceof Decision.Refused refused
                      && refused.refusal().code() == RefusalCode.EXCEEDS_TRANSFERABLE
                      && "AVAILABLE".equals(refused.refusal().details().get("boundBy"));
              if (bound && request.command() instanceof FundsCommand.Transfer c) {
                var from = now.organization().accounts().get(c.from());
                Money amount = Money.of(c.amount(), from.currency()).orElseThrow();
                if (amount.compareTo(now.balance(from).ownCash()) <= 0) {
                  return Decision.accept(
                      new FundsEvent.Transferred(
                          now.funds().transfers() + 1, c.from(), c.to(), amount));
                }
              }
              return decision;
            },
            right.model(),
            right.zone()));
  }

  @Test
  void an_alert_that_fires_at_its_threshold_is_found_and_shown_shortly() {
    Sides right = Sides.of(RandomSteps.zone(0));
    found(
        new Sides(
            right.rules(),
            () -> new NaiveModel(new NaiveLedger(), new FiresAtThreshold()),
            right.zone()));
  }

  @Test
  void a_settlement_that_spends_own_cash_first_is_found_and_shown_shortly() {
    Sides right = Sides.of(RandomSteps.zone(0));
    found(
        new Sides(
            right.rules(),
            () -> new NaiveModel(new OwnCashFirst(), new NaiveAlerts()),
            right.zone()));
  }

  private static final class OwnCashFirst extends NaiveLedger {
    @Override
    BigDecimal spentFirst(AccountId account, BigDecimal pay) {
      return pay.subtract(pay.min(pot(account, Pot.OWN)));
    }
  }

  private static final class FiresAtThreshold extends NaiveAlerts {
    @Override
    boolean isLow(BigDecimal available, BigDecimal threshold) {
      return available.compareTo(threshold) <= 0;
    }
  }

  /** Within some seeds the fault shows, in few steps of which none can be left out. */
  private static void found(Sides faulty) {
    for (long seed = 1; seed <= 100; seed++) {
      List<Step> failing = RandomRun.failing(faulty, seed, STEPS);
      if (failing != null) {
        List<Step> shortest = RandomRun.shortest(faulty, failing);
        assertThat(shortest)
            .filteredOn(step -> step.command() instanceof FundsCommand)
            .hasSizeLessThanOrEqualTo(SHORT);
        assertThat(Comparison.difference(faulty, shortest)).isNotNull();
        for (int i = 0; i < shortest.size(); i++) {
          List<Step> without = new ArrayList<>(shortest);
          without.remove(i);
          assertThat(Comparison.difference(faulty, without)).as("without step %d", i).isNull();
        }
        replayable(RandomRun.report(faulty, seed, failing), seed, shortest.size());
        return;
      }
    }
    throw new AssertionError("the planted fault was not found");
  }

  private static void replayable(String report, long seed, int steps) {
    List<String> commands = report.lines().filter(line -> line.contains("Z {")).skip(1).toList();
    assertThat(report).contains("seed " + seed + ":").contains("OpenEnterprise");
    assertThat(commands).hasSizeGreaterThanOrEqualTo(steps);
    for (String command : commands) {
      assertThat(CommandCodec.decode(command.substring(command.indexOf('{'))))
          .isInstanceOf(Decoded.Received.class);
    }
  }

  private static void compare(long seed, Set<String> reached) {
    Sides right = Sides.of(RandomSteps.zone(seed));
    Sides heard =
        new Sides(
            (now, request) -> {
              Decision decision = right.rules().apply(now, request);
              if (request.command() instanceof FundsCommand command) {
                reached.add(
                    decision instanceof Decision.Refused refused
                        ? refused.refusal().code().name()
                        : command.type());
              }
              return decision;
            },
            right.model(),
            right.zone());
    List<Step> failing = RandomRun.failing(heard, seed, STEPS);
    if (failing != null) {
      throw new AssertionError(RandomRun.report(right, seed, failing));
    }
  }
}
