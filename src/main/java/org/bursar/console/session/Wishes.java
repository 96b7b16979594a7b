package org.bursar.console.session;

import java.util.List;
import java.util.UUID;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;

/** Commands of this console, each with a new id, as books take them. */
public final class Wishes {

  private Wishes() {}

  /** These commands, in their order. */
  public static List<Decoded> of(List<? extends Command> commands) {
    return commands.stream().map(Wishes::received).toList();
  }

  private static Decoded received(Command command) {
    CommandId id = new CommandId(UUID.randomUUID());
    return CommandCodec.decode(CommandCodec.encode(id, command, null, null, null));
  }
}
