package org.bursar.console.session;

import java.util.function.Supplier;
import javafx.scene.control.Button;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Texts;

/**
 * A button that asks for something, in an empty table for what fills it; dead where nothing can be
 * changed.
 */
public final class AskButton {

  private AskButton() {}

  /** Asks for a bill. */
  public static Button bill(Session session, String id) {
    return of(session, id, "action.import", Ask.Bill::new);
  }

  /** Asks for a transfer from where one is. */
  public static Button transfer(Session session, String id) {
    return of(session, id, "action.transfer", () -> Asks.transfer(session));
  }

  /**
   * Asks for anything.
   *
   * @param text the key of what it says
   */
  public static Button of(Session session, String id, String text, Supplier<Ask> ask) {
    Button button = Buttons.outlined(id, Texts.text(text), () -> session.ask(ask.get()));
    button
        .disableProperty()
        .bind(session.sight().when(Shown.of(button)).map(sight -> !sight.isChangeable()));
    return button;
  }
}
