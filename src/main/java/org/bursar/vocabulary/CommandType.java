package org.bursar.vocabulary;

import java.util.Set;
import java.util.TreeSet;

/** A type of command that a policy can ask a second person about. */
public record CommandType(String value) implements Comparable<CommandType> {

  /** What no policy can hold back: what opens the books, and what answers a request. */
  private static final Set<Class<?>> NEVER_ASKED =
      Set.of(
          SetupCommand.OpenEnterprise.class,
          AccessCommand.ApproveRequest.class,
          AccessCommand.RejectRequest.class,
          AccessCommand.WithdrawRequest.class);

  private static final class Known {
    static final Set<String> TYPES = new TreeSet<>();

    static {
      add(Command.class);
    }

    private static void add(Class<?> type) {
      if (!type.isRecord()) {
        for (Class<?> permitted : type.getPermittedSubclasses()) {
          add(permitted);
        }
      } else if (!NEVER_ASKED.contains(type)) {
        TYPES.add(type.getSimpleName());
      }
    }
  }

  /** Refuses with an {@link IllegalArgumentException} what no policy can be about. */
  public CommandType {
    if (!Known.TYPES.contains(value)) {
      throw new IllegalArgumentException("no type of command that can be asked about: " + value);
    }
  }

  /** All of them, by name. */
  public static Set<String> all() {
    return java.util.Collections.unmodifiableSet(Known.TYPES);
  }

  @Override
  public int compareTo(CommandType other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
