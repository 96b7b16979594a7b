package org.bursar.console.connect;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bursar.books.store.BooksFault;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Job;
import org.bursar.console.kit.ProgressPane;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.kit.Work;
import org.bursar.console.session.Desk;
import org.bursar.console.session.PagedDialog;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SignInFault;
import org.jspecify.annotations.Nullable;

/**
 * A dialog of pages that asks a server: one question at a time, off the FX thread, which can be
 * stopped. FX thread only.
 */
final class Guide {

  private static final double PAGE = 340;

  private final Desk desk;
  private final String id;
  private final PagedDialog pages;
  private final SimpleBooleanProperty asking = new SimpleBooleanProperty();
  private @Nullable Job job;
  private Runnable breakOff = () -> {};
  private int turn;
  private boolean isWatched;
  private @Nullable Button next;

  Guide(
      Desk desk,
      String id,
      ObservableValue<String> title,
      List<ObservableValue<String>> steps,
      BooleanSupplier typed) {
    this.desk = desk;
    this.id = id;
    pages = new PagedDialog(null, id, title, PAGE, steps);
    box().setMayClose(this::isIdle);
    box().askBeforeLosing(typed);
  }

  /** What came of a question: one of both. */
  private record Answer<T>(@Nullable T value, @Nullable RuntimeException fault) {}

  Desk desk() {
    return desk;
  }

  DialogBox box() {
    return pages.box();
  }

  String id() {
    return id;
  }

  /** Which page is seen, from 0. */
  int current() {
    return pages.current();
  }

  /** Says something about the page that is seen; nothing takes no room. */
  void say(String text, Tone how) {
    pages.say(text, how);
  }

  /**
   * Shows a page with its buttons.
   *
   * @param act what the button that goes on is called
   * @param ready whether it may be pressed
   * @param back where one comes from; null if there is no way back
   */
  void page(
      int place,
      Region page,
      ObservableValue<String> act,
      ObservableValue<Boolean> ready,
      Runnable on,
      @Nullable Runnable back) {
    Button go = Buttons.filled(id + "-next", act, on);
    next = go;
    go.disableProperty()
        .bind(
            Bindings.createBooleanBinding(() -> asking.get() || !ready.getValue(), asking, ready));
    Button cancel =
        Buttons.outlined(
            id + "-cancel",
            Texts.made(() -> Texts.now(asking.get() ? "connect.stop" : "dialog.cancel"), asking),
            box()::requestClose);
    box().setRemark(Texts.text("connect.keys"));
    say("", Tone.NEUTRAL);
    if (back == null) {
      box().setButtons(go, cancel);
    } else {
      box()
          .setButtons(
              go,
              Buttons.outlined(
                  id + "-back",
                  Texts.text("bulk.back"),
                  () -> {
                    drop();
                    back.run();
                  }),
              cancel);
    }
    pages.page(place, page);
  }

  /** Goes on, as the button would. */
  void goOn() {
    Button now = next;
    if (now != null) {
      // One that may not be pressed does nothing.
      now.fire();
    }
  }

  /**
   * Asks something that takes a while; what comes after it was stopped is dropped.
   *
   * @param failed hears what a server, or the disk, had against it
   */
  <T> void ask(String what, Work<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
    ask(what, work, done, failed, () -> {});
  }

  /**
   * The same of something that waits for a person.
   *
   * @param breakOff ends its waiting, once nobody waits for the answer any more
   */
  <T> void ask(
      String what,
      Work<T> work,
      Consumer<T> done,
      Consumer<RuntimeException> failed,
      Runnable breakOff) {
    say(what, Tone.NEUTRAL);
    this.breakOff = breakOff;
    isWatched = false;
    begin(what, work, done, failed, () -> say(Texts.now("connect.stopped"), Tone.NEUTRAL));
  }

  /** The same of something that tells how far it is, which is seen in place of the page. */
  <T> void work(
      String what,
      Work<T> work,
      Consumer<T> done,
      Consumer<RuntimeException> failed,
      Runnable stopped) {
    isWatched = true;
    Job begun = begin(what, work, done, failed, stopped);
    if (begun.state().get() == Job.State.RUNNING) {
      say("", Tone.NEUTRAL);
      next = null;
      box().setButtons(null);
      pages.page(current(), new VBox(new ProgressPane(id + "-progress", begun)));
    }
  }

  private <T> Job begin(
      String what,
      Work<T> work,
      Consumer<T> done,
      Consumer<RuntimeException> failed,
      Runnable stopped) {
    turn++;
    int mine = turn;
    asking.set(true);
    Job begun =
        desk.background()
            .run(
                what,
                progress -> answer(work, progress),
                answer -> {
                  if (mine == turn) {
                    end();
                    tell(answer, done, failed);
                  }
                });
    if (mine == turn && asking.get()) {
      job = begun;
    }
    begun
        .state()
        .subscribe(
            state -> {
              boolean isOver = state == Job.State.CANCELLED || state == Job.State.FAILED;
              if (isOver && mine == turn && asking.get()) {
                end();
                stopped.run();
                if (state == Job.State.FAILED) {
                  say(Texts.now("connect.fault.here"), Tone.DANGER);
                }
              }
            });
    return begun;
  }

  private static <T> Answer<T> answer(Work<T> work, org.bursar.console.kit.Progress progress)
      throws Exception {
    try {
      return new Answer<>(work.run(progress), null);
    } catch (ServerFault | SignInFault | BooksFault | UncheckedIOException fault) {
      return new Answer<>(null, fault);
    }
  }

  private static <T> void tell(
      Answer<T> answer, Consumer<T> done, Consumer<RuntimeException> failed) {
    RuntimeException fault = answer.fault();
    T value = answer.value();
    if (fault != null) {
      failed.accept(fault);
    } else if (value != null) {
      done.accept(value);
    }
  }

  private void end() {
    asking.set(false);
    job = null;
    breakOff = () -> {};
  }

  /** Waits for no answer any more. */
  void drop() {
    if (asking.get()) {
      turn++;
      if (job != null) {
        job.cancel();
      }
      breakOff.run();
      end();
    }
  }

  /** Stops what runs, instead of closing; whether nothing does. */
  private boolean isIdle() {
    Job running = job;
    if (!asking.get() || running == null) {
      return true;
    }
    if (isWatched) {
      // Its end is waited for: what it made has to be put away.
      running.cancel();
    } else {
      drop();
      say(Texts.now("connect.stopped"), Tone.NEUTRAL);
    }
    return false;
  }
}
