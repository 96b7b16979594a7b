package org.bursar.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.bursar.codec.Decoded;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.organization.Account;
import org.bursar.support.CommandSequence;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.Stamp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever can be undone is as it was after its compensating commands, of any sequence. */
final class UndoPropertyTest {

  private static final Actor EVA = Actor.local("eva");

  /** What the world may have against going back, which the rules say like of any other command. */
  private static final Set<RefusalCode> LATE =
      Set.of(
          RefusalCode.SHARING_LIMIT_EXCEEDED,
          RefusalCode.ASSET_EXPIRED,
          RefusalCode.FUNDS_OUTSTANDING,
          RefusalCode.CREDIT_OUTSTANDING);

  private Enterprise now = Enterprise.NOTHING;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void what_can_be_undone_is_as_it_was(long seed) {
    CommandSequence sequence = new CommandSequence(seed);
    sequence.opening().forEach(line -> give(line, CommandSequence.START));
    Set<String> undone = new TreeSet<>();
    for (int i = 0; i < 400; i++) {
      Decoded line = sequence.next(1).getFirst();
      Enterprise before = now;
      if (line instanceof Decoded.Received received
          && give(line, sequence.later())
          && !Undo.isMoney(received.command())
          && Undo.of(before, now, received.command()) instanceof Undo.By(var commands)) {
        Enterprise after = now;
        if (isUndone(seed, received.command(), commands)) {
          assertThat(organized(now))
              .as("seed %d: undone %s by %s", seed, received.command(), commands)
              .isEqualTo(organized(before));
          undone.add(received.command().type());
        }
        now = after;
      }
    }
    assertThat(undone)
        .as("a sequence of little that can be undone proves little")
        .hasSizeGreaterThan(8);
  }

  private boolean isUndone(long seed, Command done, List<Command> commands) {
    Enterprise after = now;
    for (Command command : commands) {
      CommandId id = new CommandId(new UUID(9, seed));
      Request request =
          new Request(id, command, null, EVA, now.at(), after.entry(), after.entry(), null);
      switch (Rulebook.decide(after, now, request)) {
        case Decision.Refused(var refusal) -> {
          assertThat(LATE)
              .as("seed %d: %s to undo %s", seed, command, done)
              .contains(refusal.code());
          return false;
        }
        case Decision.Accepted(var events) -> apply(events, request);
      }
    }
    return true;
  }

  private boolean give(Decoded line, Instant at) {
    if (!(line instanceof Decoded.Received received)) {
      return false;
    }
    Request request = received.request(EVA, at);
    if (Rulebook.decide(now, now, request) instanceof Decision.Accepted accepted) {
      apply(accepted.events(), request);
      return true;
    }
    return false;
  }

  private void apply(List<org.bursar.vocabulary.Event> events, Request request) {
    now = now.apply(events, new Stamp(now.entry() + 1, request.at(), request.actor()));
  }

  /** All that is organized, without when, since when and by whom. */
  private static Map<String, Object> organized(Enterprise enterprise) {
    Map<String, Object> all = new TreeMap<>();
    enterprise
        .organization()
        .units()
        .byId()
        .values()
        .forEach(
            unit ->
                all.put(
                    "unit " + unit.id(),
                    List.of(
                        String.valueOf(unit.parent()),
                        unit.name(),
                        String.valueOf(unit.provider()),
                        String.valueOf(unit.billingAccount()))));
    for (Account account : enterprise.organization().accounts().byOrdinal()) {
      if (!account.isRemoved()) {
        Alert alert = enterprise.funds().alerts().find(account.ordinal());
        all.put(
            "account " + account.id(),
            List.of(
                account.name(),
                account.legalName(),
                String.valueOf(account.unit()),
                account.frozen(),
                alert != null && alert.isOn() ? alert.threshold().plain() : "off"));
      }
    }
    enterprise
        .equity()
        .assets()
        .values()
        .forEach(
            asset ->
                all.put(
                    "asset " + asset.id(),
                    List.of(
                        asset.name(),
                        String.valueOf(asset.remaining()),
                        asset.stored(),
                        asset.scope().isEmpty() ? "nobody" : asset.scope(),
                        asset.optedOut(),
                        asset.rules().toJavaList())));
    enterprise
        .equity()
        .rules()
        .values()
        .forEach(
            rule ->
                all.put(
                    "rule " + rule.id(),
                    List.of(String.valueOf(rule.name()), rule.kind(), rule.scope())));
    all.put("limits", enterprise.setup().limits());
    return all;
  }
}
