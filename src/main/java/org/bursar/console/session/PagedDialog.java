package org.bursar.console.session;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Steps;
import org.bursar.console.kit.Tone;
import org.bursar.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** A dialog of several pages, one after the other, with a sentence about the one that is seen. */
public final class PagedDialog {

  private final DialogBox box;
  private final Steps steps;
  private final double height;
  private final Sayings sayings;

  /**
   * A dialog without a page yet.
   *
   * @param session of the books that are open; null if there are none
   * @param height of a page, so that the dialog stays as it is from one to the next
   * @param pages what they are called, in order
   */
  public PagedDialog(
      @Nullable Session session,
      String id,
      ObservableValue<String> title,
      double height,
      List<ObservableValue<String>> pages) {
    this.height = height;
    box = new DialogBox(id, title, 860);
    steps = new Steps(id + "-steps", pages);
    sayings = new Sayings(box, session);
  }

  /** The dialog, with its buttons. */
  public DialogBox box() {
    return box;
  }

  /** Which page is seen, from 0. */
  public int current() {
    return steps.current().get();
  }

  /** Shows a page in its place. */
  public void page(int place, Region page) {
    steps.current().set(place);
    page.setPrefHeight(height);
    VBox.setVgrow(page, Priority.ALWAYS);
    box.content().setAll(steps, page);
  }

  /** Says something about the page that is seen; nothing takes no room. */
  public void say(String text, Tone how) {
    sayings.say(text, how);
  }

  /** Says why what is on the page cannot be. */
  public void say(Refusal refusal) {
    sayings.say(refusal);
  }
}
