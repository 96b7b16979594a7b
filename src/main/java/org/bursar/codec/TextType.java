package org.bursar.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.CommandType;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.ExactSum;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.PolicyId;
import org.bursar.vocabulary.RequestId;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.Source;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/**
 * The types that are written as a JSON string, as their {@code toString} says them: a new one needs
 * two lines here. Plain switches, because thirty lambdas cost a tenth of a second at the start.
 */
enum TextType {
  ACCOUNT_ID(AccountId.class, true),
  UNIT_ID(UnitId.class, true),
  ASSET_ID(AssetId.class, true),
  INVITATION_ID(InvitationId.class, true),
  RULE_ID(RuleId.class, true),
  USER_NAME(UserName.class, true),
  ROLE(Role.class, false),
  POLICY_ID(PolicyId.class, true),
  REQUEST_ID(RequestId.class, true),
  COMMAND_ID(CommandId.class, false),
  COMMAND_TYPE(CommandType.class, false),
  ENTERPRISE_ID(EnterpriseId.class, true),
  SOURCE(Source.class, false),
  AMOUNT(Amount.class, false),
  MONEY(Money.class, false),
  EXACT_SUM(ExactSum.class, false),
  CURRENCY(Currency.class, false),
  PERIOD(Period.class, false),
  INSTANT(Instant.class, false),
  DAY(LocalDate.class, false),
  ZONE(ZoneId.class, false),
  TEXT(String.class, false);

  private static final Map<Class<?>, TextType> BY_CLASS = new HashMap<>();

  static {
    for (TextType type : values()) {
      BY_CLASS.put(type.written, type);
    }
  }

  private final Class<?> written;
  private final boolean isId;

  TextType(Class<?> written, boolean isId) {
    this.written = written;
    this.isId = isId;
  }

  /** The type of this class; null if it is not written as a string. */
  static @Nullable TextType find(Class<?> type) {
    return BY_CLASS.get(type);
  }

  /** Whether it is the name of one thing. */
  boolean isId() {
    return isId;
  }

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException or {@link java.time.DateTimeException} or {@link
   *     ArithmeticException} if it is written in any other way
   */
  Object parse(String text) {
    return switch (this) {
      case ACCOUNT_ID -> new AccountId(text);
      case UNIT_ID -> new UnitId(text);
      case ASSET_ID -> new AssetId(text);
      case INVITATION_ID -> new InvitationId(text);
      case RULE_ID -> new RuleId(text);
      case USER_NAME -> new UserName(text);
      case ROLE -> Role.parse(text);
      case POLICY_ID -> new PolicyId(text);
      case REQUEST_ID -> new RequestId(text);
      case COMMAND_ID -> CommandId.parse(text);
      case COMMAND_TYPE -> new CommandType(text);
      case ENTERPRISE_ID -> new EnterpriseId(text);
      case SOURCE -> new Source(text);
      case AMOUNT -> Amount.parse(text);
      case MONEY -> Money.parse(text);
      case EXACT_SUM -> ExactSum.parse(text);
      case CURRENCY -> Currency.of(text);
      case PERIOD -> Period.parse(text);
      case INSTANT -> Instants.parse(text);
      case DAY -> Instants.parseDay(text);
      case ZONE -> ZoneId.of(text);
      case TEXT -> text;
    };
  }

  /** Writes a value. */
  String print(Object value) {
    return this == INSTANT ? Instants.print((Instant) value) : value.toString();
  }
}
