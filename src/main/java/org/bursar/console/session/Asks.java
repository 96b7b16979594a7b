package org.bursar.console.session;

import java.util.function.Supplier;
import javafx.scene.control.Button;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Texts;
import org.bursar.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/** What is asked for, filled in from where one is. */
public final class Asks {

  private Asks() {}

  /** A transfer from the management account, to the account that is shown if it is another one. */
  public static Ask.Transfer transfer(Session session) {
    AccountId management = session.enterprise().organization().management().id();
    @Nullable AccountId shown =
        session.navigator().place().get() instanceof Place.Account place ? place.account() : null;
    return new Ask.Transfer(management, management.equals(shown) ? null : shown, null);
  }

  /** The button of an empty table that a bill fills. */
  public static Button billButton(Session session, String id) {
    return button(session, id, "action.import", Ask.Bill::new);
  }

  /** The button of an empty table of transfers. */
  public static Button transferButton(Session session, String id) {
    return button(session, id, "action.transfer", () -> transfer(session));
  }

  /** A button that asks; where nothing can be changed it cannot be pressed. */
  private static Button button(Session session, String id, String text, Supplier<Ask> ask) {
    Button button = Buttons.outlined(id, Texts.text(text), () -> session.ask(ask.get()));
    button
        .disableProperty()
        .bind(session.sight().when(Shown.of(button)).map(sight -> !sight.isChangeable()));
    return button;
  }
}
