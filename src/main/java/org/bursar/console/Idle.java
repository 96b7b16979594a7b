package org.bursar.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import org.bursar.console.kit.Curtain;
import org.bursar.console.session.Shown;

/** Draws the curtain once nobody has touched the window for as long as was chosen. */
final class Idle {

  private static final Set<EventType<?>> TOUCHES =
      Set.of(
          KeyEvent.KEY_PRESSED,
          MouseEvent.MOUSE_PRESSED,
          MouseEvent.MOUSE_DRAGGED,
          MouseEvent.MOUSE_MOVED,
          ScrollEvent.SCROLL,
          TouchEvent.TOUCH_PRESSED);

  private final InstantSource clock;
  private final Curtain curtain;
  private final ObservableValue<Integer> minutes;
  private final PauseTransition wait = new PauseTransition();
  private Instant last;
  private double pointerX;
  private double pointerY;

  /**
   * Watches what is done in a window.
   *
   * @param minutes for how long nobody touches it before it is covered; 0 for never
   */
  Idle(InstantSource clock, Curtain curtain, ObservableValue<Integer> minutes, Node root) {
    this.clock = clock;
    this.curtain = curtain;
    this.minutes = minutes;
    last = clock.instant();
    root.addEventFilter(InputEvent.ANY, this::touched);
    wait.setOnFinished(event -> look());
    minutes.when(Shown.of(root)).subscribe(now -> begin());
    curtain.drawn().subscribe(drawn -> begin());
    Shown.of(root)
        .subscribe(
            shown -> {
              if (!shown) {
                wait.stop();
              }
            });
  }

  /** Covers the window if it is time; else looks again when it may be. */
  void look() {
    long left = left();
    if (minutes.getValue() > 0 && left <= 0) {
      curtain.draw();
    }
    await(left);
  }

  private void begin() {
    last = clock.instant();
    await(left());
  }

  private long left() {
    return Duration.ofMinutes(minutes.getValue())
        .minus(Duration.between(last, clock.instant()))
        .toMillis();
  }

  private void await(long millis) {
    wait.stop();
    if (minutes.getValue() > 0 && !curtain.drawn().get()) {
      wait.setDuration(javafx.util.Duration.millis((double) Math.max(1_000, millis)));
      wait.playFromStart();
    }
  }

  private void touched(InputEvent event) {
    if (!TOUCHES.contains(event.getEventType()) || isStill(event)) {
      return;
    }
    boolean isLate = minutes.getValue() > 0 && left() <= 0 && !curtain.drawn().get();
    if (isLate) {
      // The machine slept: what woke it up is not meant for what nobody could see.
      curtain.draw();
      event.consume();
    }
    last = clock.instant();
  }

  /** The window tells of a mouse that did not move when what is beneath it did. */
  private boolean isStill(InputEvent event) {
    if (event instanceof MouseEvent mouse && event.getEventType() == MouseEvent.MOUSE_MOVED) {
      boolean same = mouse.getScreenX() == pointerX && mouse.getScreenY() == pointerY;
      pointerX = mouse.getScreenX();
      pointerY = mouse.getScreenY();
      return same;
    }
    return false;
  }
}
