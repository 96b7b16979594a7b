package org.bursar.server;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.bursar.server.secret.Chance;
import org.bursar.vocabulary.CommandId;

/** Ids of the commands that a server gives itself. */
record CommandIds(Chance chance, InstantSource clock) implements Supplier<CommandId> {

  @Override
  public CommandId get() {
    ByteBuffer random = ByteBuffer.wrap(chance.bytes(16));
    return CommandId.version7(clock.millis(), random.getLong(), random.getLong());
  }
}
