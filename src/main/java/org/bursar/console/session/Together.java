package org.bursar.console.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.bursar.books.Batch;
import org.bursar.books.journal.Letter;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.console.kit.Job;
import org.bursar.enterprise.Preview;
import org.bursar.enterprise.Thing;
import org.bursar.sync.SyncState;
import org.bursar.vocabulary.Approval;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Refusal;
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
      requests.add(
          new Request(ASKED, command, null, sight.actor(), sight.at(), basis, null, null)
              .with(Approval.ASIDE));
    }
    return Preview.together(sight.judged(), requests);
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
   * @param later hears that they will be done without being given again
   * @param refused hears why nothing was done
   * @param failed hears that nothing was saved
   */
  public void send(
      Deed deed,
      String note,
      long seen,
      Consumer<Long> done,
      Consumer<Reply.Later> later,
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
                outcomes -> {
                  sending.set(false);
                  switch (Reply.of(outcomes)) {
                    case Reply.Accepted(var entry) -> done.accept(entry);
                    case Reply.Later reply -> later.accept(reply);
                    case Reply.Refused(var why) -> refused.accept(why);
                  }
                });
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

  private List<Decoded> lines(Wish wish) {
    List<Decoded> lines = new ArrayList<>();
    for (int index = 0; index < wish.deed().commands().size(); index++) {
      lines.add(line(wish.deed().commands().get(index), wish.deed().undoes(index), wish));
    }
    return lines;
  }

  /**
   * What waits about the same thing was looked at too, but is no entry yet: then nothing is said to
   * have been seen, and the server decides it after what waits.
   */
  private Decoded line(Command command, @Nullable Long undoes, Wish wish) {
    CommandId id = new CommandId(UUID.randomUUID());
    return CommandCodec.decode(
        CommandCodec.encode(
            id,
            command,
            wish.note().isEmpty() || command instanceof Command.Remarked ? null : wish.note(),
            isBuiltOn(command) ? null : wish.basis(),
            undoes));
  }

  private boolean isBuiltOn(Command command) {
    SyncState state = session.sync().get();
    List<Thing> things = Thing.namedBy(command);
    return state != null
        && state.letters().stream()
            .filter(Letter::isWaiting)
            .anyMatch(
                letter -> !Collections.disjoint(Thing.namedBy(letter.command().command()), things));
  }
}
