package org.bursar.support.naive;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.bursar.codec.CommandCodec;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rulebook;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.NamedEntry;
import org.bursar.vocabulary.OrganizationCommand.RemoveAccount;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.Stamp;

/** One run of a sequence through the rulebook and the naive model, compared after each step. */
final class Comparison {

  /** When every run begins. */
  static final Instant START = Instant.parse("2026-03-30T14:00:00Z");

  static final Actor EVA = Actor.local("eva");

  /** What decides and what is held against it. */
  record Sides(
      BiFunction<Enterprise, Request, Decision> rules, Supplier<NaiveModel> model, ZoneId zone) {

    static Sides of(ZoneId zone) {
      return new Sides(
          (now, request) -> Rulebook.decide(now, now, request),
          () -> new NaiveModel(new NaiveLedger(), new NaiveAlerts()),
          zone);
    }
  }

  private final Sides sides;
  private final NaiveModel model;
  private final Firings firings = new Firings();
  private final List<List<Event>> journal = new ArrayList<>();
  private final Map<Integer, Long> entries = new HashMap<>();
  private final List<String> told = new ArrayList<>();
  private Enterprise now = Enterprise.NOTHING;
  private Instant at = START;
  private int ids;

  /** Both with an enterprise that was just opened. */
  Comparison(Sides sides) {
    this.sides = sides;
    model = sides.model.get();
    accept(request(Wishes.openEnterprise("CNY", sides.zone.getId())));
  }

  /** What a whole sequence comes to: the first difference, null if there is none. */
  static String difference(Sides sides, List<Step> steps) {
    Comparison comparison = new Comparison(sides);
    for (Step step : steps) {
      String difference = comparison.step(step);
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  /** The commands of a sequence with their instants, as books take them. */
  static List<String> told(Sides sides, List<Step> steps) {
    Comparison comparison = new Comparison(sides);
    steps.forEach(comparison::step);
    return comparison.told();
  }

  /** The commands so far with their instants, as books take them. */
  List<String> told() {
    return told;
  }

  NaiveModel model() {
    return model;
  }

  Enterprise now() {
    return now;
  }

  Instant at() {
    return at;
  }

  /** Does a step on both sides; in what they differ then, null if in nothing. */
  String step(Step step) {
    at = at.plus(step.pause());
    Command command = step.command();
    if (command instanceof FundsCommand.ReverseEntry c && step.of() != 0) {
      command = new FundsCommand.ReverseEntry(entries.getOrDefault(step.of(), 999L), c.remark());
    }
    Request request = request(command);
    Enterprise before = now;
    Decision decision = sides.rules.apply(now, request);
    String difference = outcomes(command, decision);
    if (difference == null && decision instanceof Decision.Accepted(List<Event> events)) {
      accept(request, events);
      entries.put(step.key(), now.entry());
      difference = Invariants.broken(before, now, events);
      if (difference == null) {
        difference = Figures.difference(now, model);
      }
      if (difference == null) {
        difference = firings.difference(now, events, model);
      }
    }
    return difference == null ? null : difference + " after " + told.getLast();
  }

  private String outcomes(Command command, Decision decision) {
    Refusal real = decision instanceof Decision.Refused(Refusal refusal) ? refusal : null;
    Refusal naive;
    switch (command) {
      case FundsCommand c -> naive = model.verdict(c, at);
      case RemoveAccount c when isAboutMoney(real) ->
          naive = NaiveVerdict.ofRemoval(model.ledger, c);
      default -> naive = real;
    }
    boolean same =
        real == null || naive == null
            ? Objects.equals(real, naive)
            : real.code() == naive.code()
                && real.details().entrySet().containsAll(naive.details().entrySet());
    return same ? null : "the rulebook says %s, the model %s".formatted(said(real), said(naive));
  }

  private static boolean isAboutMoney(Refusal refusal) {
    return refusal == null
        || refusal.code() == RefusalCode.FUNDS_OUTSTANDING
        || refusal.code() == RefusalCode.CREDIT_OUTSTANDING;
  }

  private static String said(Refusal refusal) {
    return refusal == null ? "accepted" : refusal.code() + " " + refusal.details();
  }

  private void accept(Request request) {
    accept(request, ((Decision.Accepted) sides.rules.apply(now, request)).events());
  }

  private void accept(Request request, List<Event> events) {
    now = now.apply(events, new Stamp(now.entry() + 1, at, EVA));
    journal.add(events);
    model.accept(request.command(), at);
  }

  private Request request(Command command) {
    Request request = Request.of(new CommandId(new UUID(5, ++ids)), command, EVA, at);
    told.add(at + " " + CommandCodec.encode(request));
    Long named = request.namesEntry();
    return named == null ? request : request.with(named(named));
  }

  private NamedEntry named(long entry) {
    if (entry < 1 || entry > journal.size()) {
      return null;
    }
    Long reversedBy = null;
    for (int i = 0; i < journal.size(); i++) {
      for (Event event : journal.get(i)) {
        if (event instanceof FundsEvent.EntryReversed reversal && reversal.entry() == entry) {
          reversedBy = i + 1L;
        }
      }
    }
    return new NamedEntry(entry, journal.get((int) entry - 1), reversedBy);
  }
}
