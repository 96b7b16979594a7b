package org.bursar.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bursar.vocabulary.Command;

/** The lines that pin for ever how commands and events are written. */
public final class Golden {

  private Golden() {}

  static List<String> commands() {
    return lines("commands.ndjson");
  }

  static List<String> events() {
    return lines("events.ndjson");
  }

  /** A command of every type. */
  public static List<Command> everyCommand() {
    return commands().stream()
        .map(line -> ((Decoded.Received) CommandCodec.decode(line)).command())
        .toList();
  }

  /** All records of a sealed hierarchy. */
  static Stream<Class<?>> records(Class<?> root) {
    return root.isRecord()
        ? Stream.of(root)
        : Stream.of(root.getPermittedSubclasses()).flatMap(Golden::records);
  }

  private static List<String> lines(String name) {
    try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
