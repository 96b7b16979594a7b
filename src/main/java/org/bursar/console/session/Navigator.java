package org.bursar.console.session;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where one is, where one was, and the way back and forward between them. FX thread only. */
public final class Navigator {

  private static final int MOST = 100;

  private final ReadOnlyObjectWrapper<Place> place;
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
  private final Deque<Place> back = new ArrayDeque<>();
  private final Deque<Place> forward = new ArrayDeque<>();

  /** A navigator that begins somewhere. */
  public Navigator(Place first) {
    place = new ReadOnlyObjectWrapper<>(first);
  }

  /** Where one is. */
  public ReadOnlyObjectProperty<Place> place() {
    return place.getReadOnlyProperty();
  }

  /** Whether there is a place before this one. */
  public ReadOnlyBooleanProperty canGoBack() {
    return canGoBack.getReadOnlyProperty();
  }

  /** Whether one came back from a place. */
  public ReadOnlyBooleanProperty canGoForward() {
    return canGoForward.getReadOnlyProperty();
  }

  /** Goes to a place; the one before is one step back. */
  public void go(Place next) {
    if (!next.equals(place.get())) {
      back.push(place.get());
      if (back.size() > MOST) {
        back.removeLast();
      }
      forward.clear();
      show(next);
    }
  }

  /** Shows another part of the place: no step to go back. */
  public void turnTo(Place part) {
    show(part);
  }

  /** Goes to where one was before. */
  public void back() {
    if (!back.isEmpty()) {
      forward.push(place.get());
      show(back.pop());
    }
  }

  /** Goes to where one came back from. */
  public void forward() {
    if (!forward.isEmpty()) {
      back.push(place.get());
      show(forward.pop());
    }
  }

  private void show(Place next) {
    canGoBack.set(!back.isEmpty());
    canGoForward.set(!forward.isEmpty());
    place.set(next);
  }
}
