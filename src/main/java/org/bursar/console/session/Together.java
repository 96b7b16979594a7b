package org.bursar.console.session;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.bursar.books.Batch;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.console.kit.Job;
import org.bursar.enterprise.Preview;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Request;
import org.jspecify.annotations.Nullable;

/**
 * Commands that are done all or not at all, with the entry at which their effect was looked at:
 * what was changed since is not overwritten unseen. FX thread only, but for the preview.
 */
public final class Together {

  /** Commands are only asked about here; they get ids of their own when they are sent. */
  private static final CommandId ASKED = new CommandId(new UUID(0, 0));

  private final Session session;
  private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
  private @Nullable Wish wished;
  private List<Decoded> lines = List.of();

  /** What was sent, which sent again is the same. */
  private record Wish(Deed deed, String note, long basis) {}

  /** Nothing sent yet. */
  public Together(Session session) {
    this.session = session;
  }

  /**
   * What commands would do to what is seen; on any thread.
   *
   * @param basis the entry at which they were looked at before; null the first time
   */
  public static Preview preview(
      Sight sight, List<? extends Command> commands, @Nullable Long basis) {
    List<Request> requests = new ArrayList<>();
    for (Command command : commands) {
      requests.add(new Request(ASKED, command, null, sight.actor(), sight.at(), basis, null, null));
    }
    return Preview.together(sight.enterprise(), requests);
  }

  /** Whether they have been sent and not answered. */
  public ReadOnlyBooleanProperty sending() {
    return sending.getReadOnlyProperty();
  }

  /**
   * Sends them; sent again unchanged they are the same commands, so nothing is done twice.
   *
   * @param note why, for the journal; may be empty
   * @param seen the entry at which their effect was looked at
   * @param done hears the last entry
   * @param refused hears why nothing was done
   * @param failed hears that nothing was saved
   */
  public void send(
      Deed deed,
      String note,
      long seen,
      Consumer<Long> done,
      Consumer<Refusal> refused,
      Runnable failed) {
    if (sending.get()) {
      return;
    }
    Long basis = deed.basis();
    Wish wish = new Wish(deed, note.strip(), basis == null ? seen : basis);
    if (!wish.equals(wished)) {
      wished = wish;
      lines = lines(wish);
    }
    List<Decoded> sent = lines;
    sending.set(true);
    Job job =
        session
            .background()
            .run(
                org.bursar.console.kit.Texts.now("bulk.sending", deed.commands().size()),
                progress -> session.submit(Batch.together(sent)),
                outcomes -> answered(outcomes, done, refused));
    job.state()
        .subscribe(
            state -> {
              if (state != Job.State.RUNNING) {
                sending.set(false);
              }
              if (state == Job.State.FAILED) {
                failed.run();
              }
            });
  }

  private void answered(List<Outcome> outcomes, Consumer<Long> done, Consumer<Refusal> refused) {
    sending.set(false);
    Refusal refusal = null;
    long entry = 0;
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Outcome.Accepted accepted -> entry = Math.max(entry, accepted.entry());
        case Outcome.Requested _, Outcome.Waiting _ ->
            throw new IllegalStateException("what waits is not done, and is not told as done");
        case Outcome.Refused(var _, var why) -> {
          if (refusal == null || refusal.code() == RefusalCode.BATCH_REFUSED) {
            refusal = why;
          }
        }
      }
    }
    if (refusal == null) {
      done.accept(entry);
    } else {
      refused.accept(refusal);
    }
  }

  private static List<Decoded> lines(Wish wish) {
    List<Decoded> lines = new ArrayList<>();
    for (int index = 0; index < wish.deed().commands().size(); index++) {
      lines.add(line(wish.deed().commands().get(index), wish.deed().undoes(index), wish));
    }
    return lines;
  }

  private static Decoded line(Command command, @Nullable Long undoes, Wish wish) {
    CommandId id = new CommandId(UUID.randomUUID());
    return CommandCodec.decode(
        CommandCodec.encode(
            id,
            command,
            wish.note().isEmpty() || command instanceof Command.Remarked ? null : wish.note(),
            wish.basis(),
            undoes));
  }
}
