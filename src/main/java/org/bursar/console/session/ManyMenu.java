package org.bursar.console.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.bursar.console.kit.Icons;
import org.bursar.console.kit.Texts;
import org.bursar.exchange.bulk.BulkKind;
import org.bursar.vocabulary.AccountId;
import org.kordamp.ikonli.feather.Feather;

/** What can be done for many accounts at once, wherever several can be chosen. */
public final class ManyMenu {

  private ManyMenu() {}

  /**
   * The button over a table whose rows can be chosen; dead where nothing can be changed.
   *
   * @param chosen the accounts that are chosen, asked for when something is to be done with them
   */
  public static MenuButton button(Session session, String id, Supplier<List<AccountId>> chosen) {
    MenuButton button = new MenuButton(null, Icons.of(Feather.LAYERS));
    button.setId(id);
    button.textProperty().bind(Texts.text("many.title"));
    button.setMinWidth(MenuButton.USE_PREF_SIZE);
    button.getItems().setAll(items(session, id, chosen));
    button
        .disableProperty()
        .bind(session.sight().when(Shown.of(button)).map(sight -> !sight.isChangeable()));
    return button;
  }

  /** The same for a context menu. */
  public static List<MenuItem> items(Session session, String id, Supplier<List<AccountId>> chosen) {
    List<MenuItem> items = new ArrayList<>();
    for (BulkKind kind : BulkKind.values()) {
      MenuItem item = new MenuItem(null, Icons.of(icon(kind)));
      item.setId(id + "-" + kind);
      item.textProperty().bind(Texts.text("many." + kind));
      item.setOnAction(event -> session.ask(new Ask.Many(kind, chosen.get())));
      items.add(item);
    }
    MenuItem move = new MenuItem(null, Icons.of(Feather.CORNER_DOWN_RIGHT));
    move.setId(id + "-move");
    move.textProperty().bind(Texts.text("action.move"));
    move.setOnAction(event -> move(session, chosen.get()));
    items.add(move);
    return items;
  }

  /** Several at once need none to be chosen, to be named by rows; a move needs at least one. */
  private static void move(Session session, List<AccountId> accounts) {
    if (!accounts.isEmpty()) {
      session.ask(Ask.Move.of(accounts));
    }
  }

  private static Feather icon(BulkKind kind) {
    return switch (kind) {
      case TRANSFER -> Feather.REPEAT;
      case RECLAIM -> Feather.CORNER_UP_LEFT;
      case CREDIT_LIMIT -> Feather.CREDIT_CARD;
      case ALERT -> Feather.BELL;
      case OPENING_BALANCE -> Feather.FLAG;
    };
  }
}
