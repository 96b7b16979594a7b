package org.bursar;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import java.util.Set;

/**
 * What comes from the surroundings instead of from a parameter: time, chance, the machine's zone.
 */
final class Ambient {
  private static final Set<String> CHANCE =
      Set.of(
          "java.util.Random",
          "java.security.SecureRandom",
          "java.util.concurrent.ThreadLocalRandom",
          "java.util.SplittableRandom",
          "java.util.random.RandomGenerator",
          "java.util.random.RandomGeneratorFactory");

  private static final Set<String> CALLS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.Math.random",
          "java.time.ZoneId.systemDefault",
          "java.time.InstantSource.system",
          "java.util.UUID.randomUUID",
          "java.util.Calendar.getInstance",
          "java.util.TimeZone.getDefault");

  private Ambient() {}

  static boolean is(CodeUnitAccessTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    return CHANCE.contains(owner)
        || CALLS.contains(owner + "." + name)
        || readsTheClock(owner, name, target)
        || (owner.equals("java.util.Date")
            && name.equals("<init>")
            && target.getRawParameterTypes().isEmpty());
  }

  /** {@code Instant.now()} and {@code YearMonth.now(zone)} do, {@code now(clock)} does not. */
  private static boolean readsTheClock(String owner, String name, CodeUnitAccessTarget target) {
    boolean handedIn =
        target.getRawParameterTypes().stream()
            .anyMatch(type -> type.getName().equals("java.time.Clock"));
    if (!owner.startsWith("java.time.") || handedIn) {
      return false;
    }
    return owner.equals("java.time.Clock")
        ? name.startsWith("system") || name.startsWith("tick")
        : name.equals("now") || name.equals("dateNow");
  }
}
