package org.bursar.cli.show;

import java.time.LocalDate;
import java.util.Locale;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What of the rows is exported; what is null does not narrow it.
 *
 * @param unit this one and those below it, as accounts sit now
 * @param from the first day, of the enterprise's zone
 * @param until the last day
 * @param language of the titles; null keeps the names of the fields
 */
public record ExportWish(
    @Nullable AccountId account,
    @Nullable UnitId unit,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable Locale language) {

  boolean takes(Enterprise enterprise, Account candidate) {
    UnitId seat = candidate.unit();
    return (account == null || account.equals(candidate.id()))
        && (unit == null
            || (seat != null && enterprise.organization().units().isWithin(seat, unit)));
  }
}
