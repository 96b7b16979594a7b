package org.bursar.books.journal;

import java.time.LocalDate;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.TransferKind;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which transfers and reclaims are wanted; what is null does not narrow them.
 *
 * @param account on either side, or the side that {@code direction} says
 * @param unit this one or one below it, as accounts sit now; on the same side as the account
 * @param direction which side the account and the unit stand on
 * @param from the first day, of the enterprise's zone
 * @param until the last day
 * @param least the smallest amount, of whatever currency
 * @param most the largest amount, of whatever currency
 * @param who who gave the command
 * @param text words that all stand in the remark, or in the name or id of an account of either
 *     side, or are the number; case and width of letters do not matter. Empty for any
 */
public record TransferFilter(
    @Nullable AccountId account,
    @Nullable UnitId unit,
    Direction direction,
    @Nullable TransferKind kind,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable Amount least,
    @Nullable Amount most,
    @Nullable String who,
    String text) {

  /** Everything. */
  public static final TransferFilter ALL =
      new TransferFilter(null, null, Direction.EITHER, null, null, null, null, null, null, "");

  /** Which side of a record an account stands on. */
  public enum Direction {
    EITHER,
    /** Money left it. */
    OUT,
    /** Money came to it. */
    IN
  }

  /** Whether it narrows anything. */
  public boolean isAll() {
    return equals(ALL);
  }

  /** The same with these on one side or the other. */
  public TransferFilter of(
      @Nullable AccountId account, @Nullable UnitId unit, Direction direction) {
    return new TransferFilter(account, unit, direction, kind, from, until, least, most, who, text);
  }

  /** The same for one kind. */
  public TransferFilter of(@Nullable TransferKind wanted) {
    return new TransferFilter(
        account, unit, direction, wanted, from, until, least, most, who, text);
  }

  /** The same from one day to another, both included. */
  public TransferFilter within(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new TransferFilter(account, unit, direction, kind, first, last, least, most, who, text);
  }

  /** The same from one amount to another, both included. */
  public TransferFilter between(@Nullable Amount smallest, @Nullable Amount largest) {
    return new TransferFilter(
        account, unit, direction, kind, from, until, smallest, largest, who, text);
  }

  /** The same by one person. */
  public TransferFilter by(@Nullable String actor) {
    return new TransferFilter(
        account, unit, direction, kind, from, until, least, most, actor, text);
  }

  /** The same with these words. */
  public TransferFilter like(String words) {
    return new TransferFilter(account, unit, direction, kind, from, until, least, most, who, words);
  }
}
