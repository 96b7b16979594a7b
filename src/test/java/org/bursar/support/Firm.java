package org.bursar.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rulebook;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.NamedEntry;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.Stamp;
import org.bursar.vocabulary.UserName;

/**
 * An enterprise to which a test gives commands one after the other: decided by the rulebook, kept
 * with its journal in memory. Ids are counted, the instant is what was last said.
 */
public final class Firm {

  /** When every firm begins. */
  public static final Instant START = Instant.parse("2026-10-05T08:00:00Z");

  private static final Actor EVA = Actor.local("eva");

  private final List<List<Event>> journal = new ArrayList<>();
  private Enterprise now = Enterprise.NOTHING;
  private Instant at = START;
  private Actor actor = EVA;
  private Long basis;
  private Long undoes;
  private String note;
  private long ids;

  private Firm() {}

  /** Empty books. */
  public static Firm empty() {
    return new Firm();
  }

  /** Acme Ltd, thinking in CNY and UTC, with nothing but its management account M. */
  public static Firm opened() {
    return empty().give(Wishes.openEnterprise("CNY", "UTC"));
  }

  /** The same, verified and with the center. */
  public static Firm ready() {
    return opened().give(Wishes.readying());
  }

  /** The same with these members under Root. */
  public static Firm with(String... members) {
    Firm firm = ready();
    for (String member : members) {
      firm.give(Wishes.createAccount(member));
    }
    return firm;
  }

  /** What follows happens at this instant. */
  public Firm at(String instant) {
    at = Instant.parse(instant);
    return this;
  }

  /** What follows is done by somebody else. */
  public Firm as(String name) {
    actor = name.equals(EVA.name()) ? EVA : Actor.local(name);
    return this;
  }

  /** What follows is done by a user of a server. */
  public Firm asUser(String name) {
    actor = Actor.user(new UserName(name));
    return this;
  }

  /** What follows is done by the server itself. */
  public Firm asServer() {
    actor = Actor.server("bursar");
    return this;
  }

  /** The next command says that its sender had seen this entry. */
  public Firm seen(long entry) {
    basis = entry;
    return this;
  }

  /** The next command says that it undoes this entry. */
  public Firm undoing(long entry) {
    undoes = entry;
    return this;
  }

  /** The next command, which needs none, carries a remark. */
  public Firm saying(String remark) {
    note = remark;
    return this;
  }

  /** Gives commands that must all be accepted. */
  public Firm give(Command... commands) {
    return give(List.of(commands));
  }

  /** Gives commands that must all be accepted. */
  public Firm give(List<Command> commands) {
    for (Command command : commands) {
      Request request = request(command);
      switch (Rulebook.decide(now, now, request)) {
        case Decision.Refused(Refusal refusal) ->
            throw new AssertionError(command + " was refused: " + refusal);
        case Decision.Accepted(List<Event> events) -> {
          now = now.apply(events, new Stamp(now.entry() + 1, at, request.actor()));
          journal.add(events);
        }
      }
    }
    return this;
  }

  /** The refusal of a command, which must be refused and so changes nothing. */
  public Refusal refusal(Command command) {
    return switch (Rulebook.decide(now, now, request(command))) {
      case Decision.Refused(Refusal refusal) -> refusal;
      case Decision.Accepted accepted ->
          throw new AssertionError(command + " was accepted: " + accepted.events());
    };
  }

  /** Gives a command that must be refused with this code. */
  public Firm refuses(Command command, RefusalCode code) {
    assertThat(refusal(command)).extracting(Refusal::code).as("%s", command).isEqualTo(code);
    return this;
  }

  /** The enterprise as it stands. */
  public Enterprise now() {
    return now;
  }

  /** The number of the last entry. */
  public long entry() {
    return now.entry();
  }

  /** What the last entry did. */
  public List<Event> events() {
    return journal.getLast();
  }

  /** An account by its id. */
  public Account account(String id) {
    return now.organization().accounts().get(new AccountId(id));
  }

  /** An account's balance. */
  public Balance balance(String id) {
    return now.balance(account(id));
  }

  /** Own cash, transferred-in, refunds, current, previous: five plain decimals. */
  public String figures(String id) {
    Balance balance = balance(id);
    return String.join(
        " ",
        balance.ownCash().plain(),
        balance.transferredIn().plain(),
        balance.creditRefunds().plain(),
        balance.unsettledCurrent().plain(),
        balance.unsettledPrevious().plain());
  }

  /** What an account can spend now, as a plain decimal. */
  public String available(String id) {
    return balance(id).available().plain();
  }

  private Request request(Command command) {
    CommandId id = new CommandId(new UUID(7, ++ids));
    Request request = new Request(id, command, note, actor, at, basis, undoes, null);
    note = null;
    basis = null;
    undoes = null;
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
