package org.bursar.console.session;

import java.time.LocalDate;
import org.bursar.exchange.statement.StatementWish;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.UnitId;

/** Statements as one goes to them: of this month, for other days are chosen there. */
public final class StatementPlaces {

  private StatementPlaces() {}

  /** The enterprise's statement. */
  public static Place of(Session session) {
    return new Place.Statement(new StatementWish(null, null, first(session), null));
  }

  /** A unit's statement. */
  public static Place of(Session session, UnitId unit) {
    return new Place.Statement(StatementWish.of(unit, first(session), null));
  }

  /** An account's statement. */
  public static Place of(Session session, AccountId account) {
    return new Place.Statement(StatementWish.of(account, first(session), null));
  }

  private static LocalDate first(Session session) {
    Sight sight = session.sight().get();
    return LocalDate.ofInstant(sight.at(), sight.zone()).withDayOfMonth(1);
  }
}
