package org.bursar.console.session;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import org.bursar.books.Batch;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.console.kit.Job;
import org.bursar.enterprise.Preview;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.NamedEntry;
import org.bursar.vocabulary.Request;
import org.jspecify.annotations.Nullable;

/**
 * A command while it is being made: fields become maybe a command, and the one rulebook judges it
 * at every key. There are no other checks. FX thread only.
 *
 * @param <C> the command
 */
public final class Draft<C extends Command> {

  /** Makes a command of fields; null while something is missing. */
  @FunctionalInterface
  public interface Maker<C> {
    /** The command as the fields stand now. */
    @Nullable C make();
  }

  private final Session session;
  private final @Nullable NamedEntry named;
  private final Maker<C> made;
  private final ReadOnlyObjectWrapper<Judged> judged =
      new ReadOnlyObjectWrapper<>(new Judged.Incomplete());
  private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
  private final List<ObservableValue<?>> fields;

  // Listens weakly: the language and what is seen live longer than a dialog, and would keep it.
  private final ChangeListener<Object> changed = (field, was, is) -> judge();
  private CommandId id = fresh();
  private @Nullable C sent;
  private Consumer<Judged> heard = now -> {};

  /**
   * A draft that is judged anew whenever one of its fields, or what is seen, changes.
   *
   * @param made the command that the fields make; null while something is missing
   */
  public Draft(Session session, Maker<C> made, ObservableValue<?>... fields) {
    this(session, null, made, fields);
  }

  /**
   * The same of a command that names an entry of the journal.
   *
   * @param named that entry, as it was read; the rules are told of it
   */
  public Draft(
      Session session, @Nullable NamedEntry named, Maker<C> made, ObservableValue<?>... fields) {
    this.session = session;
    this.named = named;
    this.made = made;
    this.fields = List.of(fields);
    this.fields.forEach(field -> field.addListener(new WeakChangeListener<>(changed)));
    judge();
  }

  /** What the rules say now. */
  public ReadOnlyObjectProperty<Judged> judged() {
    return judged.getReadOnlyProperty();
  }

  /** Whether it has been sent and not answered. */
  public ReadOnlyBooleanProperty sending() {
    return sending.getReadOnlyProperty();
  }

  /** Judges it anew: what is seen has changed. */
  public void judge() {
    C command = made.make();
    judged.set(command == null ? new Judged.Incomplete() : judged(command));
    heard.accept(judged.get());
  }

  /** Hears of every judgement, also of one that is the same as before for another command. */
  public void setOnJudged(Consumer<Judged> listener) {
    heard = listener;
    listener.accept(judged.get());
  }

  /**
   * Sends the command if it is ready; sent again, unchanged, it is the same command, so nothing is
   * done twice.
   *
   * @param answered hears what came of it
   * @param failed hears that nothing was saved
   */
  public void send(Consumer<Reply> answered, Runnable failed) {
    C command = made.make();
    if (command == null || sending.get() || !(judged.get() instanceof Judged.Ready)) {
      return;
    }
    if (!command.equals(sent)) {
      id = sent == null ? id : fresh();
      sent = command;
    }
    Decoded line = CommandCodec.decode(CommandCodec.encode(id, command, null, null, null));
    sending.set(true);
    Job job =
        session
            .background()
            .run(
                command.type(),
                progress -> session.submit(Batch.each(List.of(line))),
                outcomes -> answered.accept(Reply.of(outcomes)));
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

  /** What the rules would say of another command in its place. */
  public Judged judged(C command) {
    Sight sight = session.sight().get();
    Request request = sight.asking(id, command);
    Preview preview = sight.preview(named == null ? request : request.with(named));
    return preview.decision() instanceof Decision.Refused(var refusal)
        ? new Judged.Refused(refusal)
        : new Judged.Ready(command, preview, sight.asks(command));
  }

  private static CommandId fresh() {
    return new CommandId(UUID.randomUUID());
  }
}
