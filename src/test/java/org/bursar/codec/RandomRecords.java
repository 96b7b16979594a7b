package org.bursar.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.Source;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/** Records with random components, the same for the same seed. */
final class RandomRecords {

  private static final String LETTERS = "abcXYZ019";
  private static final List<String> TEXTS =
      List.of("", "plain", "销售 🙂", "\"\\/ <b> '; --", "tab\tline\nend", "\u2028\u00e9\u007f");

  private final Random random;
  private final Map<Type, Supplier<Object>> values = new HashMap<>();
  private int ids;

  RandomRecords(long seed) {
    random = new Random(seed);
    values.put(AccountId.class, () -> new AccountId(id() + " 账户"));
    values.put(AssetId.class, () -> new AssetId(id()));
    values.put(UnitId.class, () -> new UnitId(id()));
    values.put(InvitationId.class, () -> new InvitationId(id()));
    values.put(RuleId.class, () -> new RuleId(id()));
    values.put(UserName.class, () -> new UserName(id() + " 王芳"));
    values.put(PolicyId.class, () -> new PolicyId(id()));
    values.put(RequestId.class, () -> new RequestId(id()));
    values.put(CommandId.class, () -> new CommandId(new UUID(7, ids++)));
    values.put(CommandType.class, this::commandType);
    values.put(EnterpriseId.class, () -> new EnterpriseId(id()));
    values.put(Source.class, () -> new Source("s" + text()));
    values.put(Amount.class, () -> new Amount(decimal(12, 10)));
    values.put(ExactSum.class, () -> new ExactSum(decimal(30, 30)));
    values.put(Money.class, this::money);
    values.put(Currency.class, this::currency);
    values.put(Period.class, () -> new Period(random.nextInt(12 * 9999)));
    values.put(Instant.class, this::instant);
    values.put(LocalDate.class, () -> LocalDate.EPOCH.plusDays(random.nextInt(100_000)));
    values.put(ZoneId.class, () -> ZoneId.of(random.nextBoolean() ? "Asia/Shanghai" : "UTC"));
    values.put(String.class, this::text);
    values.put(boolean.class, random::nextBoolean);
    values.put(long.class, () -> random.nextLong(Long.MAX_VALUE));
    values.put(Long.class, () -> random.nextLong(Long.MAX_VALUE));
    values.put(int.class, () -> random.nextInt(1, Integer.MAX_VALUE));
    values.put(Integer.class, () -> random.nextInt(1, Integer.MAX_VALUE));
  }

  /** A record of this type, or of one that it permits. */
  Object of(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    } else if (!type.isRecord()) {
      return of(
          type.getPermittedSubclasses()[random.nextInt(type.getPermittedSubclasses().length)]);
    }
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      boolean optional = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
      arguments[i] =
          optional && random.nextBoolean() ? null : value(components[i].getGenericType());
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " wants other random components", e);
    }
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType list) {
      Type element = list.getActualTypeArguments()[0];
      return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(_ -> value(element)).toList();
    }
    Supplier<Object> value = values.get(type);
    return value == null ? of((Class<?>) type) : value.get();
  }

  private String id() {
    return LETTERS.charAt(random.nextInt(LETTERS.length())) + "-_./:" + ids++;
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size())) + random.nextInt(100);
  }

  private BigDecimal decimal(int before, int after) {
    BigInteger unscaled = new BigInteger((before + after) * 3, random);
    BigDecimal value = new BigDecimal(unscaled, random.nextInt(after + 1));
    BigDecimal fits = value.remainder(BigDecimal.TEN.pow(before));
    return random.nextBoolean() ? fits : fits.negate();
  }

  private CommandType commandType() {
    List<String> types = List.copyOf(CommandType.all());
    return new CommandType(types.get(random.nextInt(types.size())));
  }

  private Currency currency() {
    List<String> codes = List.copyOf(Currency.codes());
    return Currency.of(codes.get(random.nextInt(codes.size())));
  }

  private Money money() {
    BigInteger minor = new BigInteger(random.nextInt(10) == 0 ? 90 : 40, random);
    return Money.ofMinor(random.nextBoolean() ? minor : minor.negate(), currency());
  }

  private Instant instant() {
    long micros = random.nextBoolean() ? random.nextInt(1_000_000) : 0;
    return Instant.ofEpochSecond(random.nextLong(0, 250_000_000_000L), micros * 1_000);
  }
}
