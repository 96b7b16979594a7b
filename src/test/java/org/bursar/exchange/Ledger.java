package org.bursar.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rulebook;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.OrganizationCommand.CreateAccount;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.SetupCommand;
import org.bursar.vocabulary.Stamp;

/** An enterprise that takes commands, decided by the rules as the books do it, in memory alone. */
public final class Ledger {

  private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
  private static final Actor ACTOR = Actor.local("test");

  private Enterprise now = Enterprise.NOTHING;
  private long commands;

  /** Empty books. */
  public static Ledger empty() {
    return new Ledger();
  }

  /** Books of Acme Ltd with the management account M, without verification and center. */
  public static Ledger opened(String currency) {
    Ledger ledger = new Ledger();
    ledger.give(
        new SetupCommand.OpenEnterprise(
            new EnterpriseId("acme"),
            "Acme Ltd",
            Currency.of(currency),
            new AccountId("M"),
            ZoneOffset.UTC,
            null));
    return ledger;
  }

  /** The same, verified and with the center. */
  public static Ledger ready(String currency) {
    Ledger ledger = opened(currency);
    ledger.give(
        new SetupCommand.SubmitVerification("Acme Ltd", "1"),
        new SetupCommand.DecideVerification(true),
        new SetupCommand.EnableAccountCenter());
    return ledger;
  }

  /** The enterprise as it stands. */
  public Enterprise now() {
    return now;
  }

  /** The account of this id. */
  public Account account(String id) {
    return now.organization().accounts().get(new AccountId(id));
  }

  /** What an account can spend now, as a plain decimal. */
  public String available(String id) {
    return now.balance(account(id)).available().plain();
  }

  /** Adds a member directly under Root. */
  public Ledger member(String id, String name, String currency) {
    return give(
        new CreateAccount(new AccountId(id), name, "Acme Ltd", Currency.of(currency), null));
  }

  /** Gives commands that must all be accepted. */
  public Ledger give(Command... given) {
    return give(List.of(given));
  }

  /** Gives commands that must all be accepted. */
  public Ledger give(List<Command> given) {
    assertThat(refusalOf(given)).isNull();
    return this;
  }

  /**
   * Gives commands together: why they were refused, with nothing changed; null if they were not.
   */
  public RefusalCode refusalOf(List<Command> given) {
    Enterprise start = now;
    Enterprise after = now;
    long entry = now.entry();
    for (Command command : given) {
      CommandId id = new CommandId(new UUID(7, ++commands));
      Decision decision = Rulebook.decide(start, after, Request.of(id, command, ACTOR, AT));
      if (decision instanceof Decision.Refused refused) {
        return refused.refusal().code();
      }
      after = after.apply(((Decision.Accepted) decision).events(), new Stamp(++entry, AT, ACTOR));
    }
    now = after;
    return null;
  }
}
