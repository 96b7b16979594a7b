package org.bursar.exchange.demo;

import java.time.Instant;
import java.util.List;
import org.bursar.codec.Decoded;

/**
 * What happens at one instant of the demo: commands that are accepted all together.
 *
 * @param commands at least one
 */
public record Moment(Instant at, List<Decoded> commands) {

  /** Takes its own copy of the commands. */
  public Moment {
    commands = List.copyOf(commands);
  }
}
