package org.bursar.console.session;

import java.time.LocalDate;
import org.bursar.exchange.statement.StatementWish;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.RequestId;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/** Where one can be in the window. A link is such a value; one place knows its screen. */
public sealed interface Place {

  /** The page of a unit, in the organization. */
  record Unit(UnitId unit) implements Place {}

  /** The page of an account, in the organization. */
  record Account(AccountId account, Tab tab) implements Place {

    /** The first page of an account. */
    public Account(AccountId account) {
      this(account, Tab.OVERVIEW);
    }
  }

  /** The pages of an account. */
  enum Tab {
    OVERVIEW,
    FUNDS,
    TRANSFERS,
    SHARED,
    HISTORY
  }

  /** All transfers and reclaims. */
  record Transfers() implements Place {}

  /** The alerts that wait for a person. */
  record Alerts() implements Place {}

  /** All equity assets. */
  record Assets() implements Place {}

  /** The page of an asset. */
  record Asset(AssetId asset) implements Place {}

  /** The automatic sharing rules. */
  record Rules() implements Place {}

  /** The months and what was charged in them. */
  record Months() implements Place {}

  /** One month: what its closing waits for, its bills, who falls short. */
  record Month(Period period) implements Place {}

  /** What an account, a unit or the enterprise had and what moved it, between two days. */
  record Statement(StatementWish wish) implements Place {}

  /** The journal in words. */
  record Activity() implements Place {}

  /** One entry of the journal. */
  record Entry(long number) implements Place {}

  /** The invitations of accounts, whatever became of them. */
  record Invitations() implements Place {}

  /**
   * What changed between the ends of two days.
   *
   * @param until the later one; null for now
   */
  record Comparison(LocalDate from, @Nullable LocalDate until) implements Place {}

  /** What was written on this machine and is not done with: it waits to be sent, or was refused. */
  record Outbox() implements Place {}

  /**
   * The requests for approval.
   *
   * @param request the one that is looked at; null if none is yet
   */
  record Requests(@Nullable RequestId request) implements Place {}

  /** The users with their roles, and the approval policies. */
  record Access() implements Place {}

  /** The checklist of the set-up. */
  record Setup() implements Place {}

  /** The page that books begin with. */
  Place HOME = new Unit(UnitId.ROOT);
}
