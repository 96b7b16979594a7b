package org.bursar.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.bursar.codec.Instants;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UserName;
import picocli.CommandLine.TypeConversionException;

/** The words of a call as values; what is none is a wrong call that names it. */
final class Words {

  private Words() {}

  static Instant instant(String text) {
    try {
      return Instants.parse(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new TypeConversionException("'" + text + "' is no instant like 2026-06-30T16:00:00Z");
    }
  }

  static AccountId account(String text) {
    try {
      return new AccountId(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + text + "' is no id of an account");
    }
  }

  static UnitId unit(String text) {
    try {
      return new UnitId(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + text + "' is no id of a unit");
    }
  }

  static AssetId asset(String text) {
    try {
      return new AssetId(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + text + "' is no id of an asset");
    }
  }

  static UserName user(String text) {
    try {
      return new UserName(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + text + "' is no name of 1-64 characters");
    }
  }

  static Role role(String text) {
    try {
      return Role.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "'" + text + "' is no role: viewer, operator, approver or administrator");
    }
  }

  static Currency currency(String text) {
    return Currency.find(text)
        .orElseThrow(
            () ->
                Ending.wrongCall(
                    "there is no currency '" + text + "'; --currency takes a code like CNY."));
  }

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw Ending.wrongCall(
          "there is no time zone '" + text + "'; --zone takes a name like Asia/Shanghai.");
    }
  }

  static LocalDate day(String option, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Ending.wrongCall("'" + text + "' is no day; " + option + " takes one like 2026-06-30.");
    }
  }
}
