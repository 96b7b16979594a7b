package org.bursar.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.bursar.codec.Instants;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UserName;

/** The words of a call as values; what is none is a wrong call that names it. */
final class Words {

  private static final Set<String> LANGUAGES = Set.of("en", "zh");

  private Words() {}

  static String text(String text) {
    return text;
  }

  static int whole(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no whole number");
    }
  }

  static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no whole number");
    }
  }

  static URI address(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("'" + text + "' is no address like https://HOST:PORT");
    }
  }

  static Instant instant(String text) {
    try {
      return Instants.parse(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is no instant like 2026-06-30T16:00:00Z");
    }
  }

  static AccountId account(String text) {
    try {
      return new AccountId(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + text + "' is no id of an account");
    }
  }

  static UnitId unit(String text) {
    try {
      return new UnitId(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + text + "' is no id of a unit");
    }
  }

  static AssetId asset(String text) {
    try {
      return new AssetId(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + text + "' is no id of an asset");
    }
  }

  static UserName user(String text) {
    try {
      return new UserName(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + text + "' is no name of 1-64 characters");
    }
  }

  static Role role(String text) {
    try {
      return Role.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no role: viewer, operator, approver or administrator");
    }
  }

  static EnterpriseId enterprise(String text) {
    try {
      return new EnterpriseId(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no id of an enterprise: 1-64 letters, digits and -_./:");
    }
  }

  static Currency currency(String text) {
    return Currency.find(text)
        .orElseThrow(
            () -> new IllegalArgumentException("'" + text + "' is no currency; one is like CNY"));
  }

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no time zone; one is like Asia/Shanghai");
    }
  }

  static Locale language(String text) {
    if (!LANGUAGES.contains(text)) {
      throw new IllegalArgumentException("'" + text + "' is no language of these: en, zh");
    }
    return Locale.forLanguageTag(text);
  }

  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is no day; one is like 2026-06-30");
    }
  }
}
