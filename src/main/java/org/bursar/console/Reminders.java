package org.bursar.console;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bursar.books.Batch;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.FundsCommand;
import org.jspecify.annotations.Nullable;

/**
 * Sends the daily reminders of a local file as soon as one is due: the open console does it, and
 * any number of consoles is harmless. What fires today is due tomorrow, so looking once a day is
 * enough. FX thread only.
 */
final class Reminders {

  private final Session session;
  private @Nullable LocalDate looked;

  Reminders(Session session) {
    this.session = session;
  }

  /** Looks on each new day whether any are due; what failed is tried again on the next. */
  void look(Sight sight) {
    LocalDate day = sight.enterprise().setup().day(sight.at());
    if (!sight.isChangeable() || sight.actor().kind() != Actor.Kind.LOCAL || day.equals(looked)) {
      return;
    }
    looked = day;
    var unused =
        session
            .background()
            .run(Texts.now("alerts.reminding"), progress -> send(sight, day), sent -> {});
  }

  private boolean send(Sight sight, LocalDate day) {
    if (sight.enterprise().funds().alerts().due(day, sight.zone()).isEmpty()) {
      return false;
    }
    CommandId id = new CommandId(UUID.randomUUID());
    Decoded command =
        CommandCodec.decode(
            CommandCodec.encode(id, new FundsCommand.SendReminders(), null, null, null));
    session.submit(Batch.each(List.of(command)));
    return true;
  }
}
