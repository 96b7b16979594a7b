package org.bursar.console.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.bursar.console.kit.Icons;
import org.bursar.console.kit.Texts;
import org.bursar.enterprise.organization.Account;
import org.bursar.exchange.bulk.BulkKind;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.OrganizationCommand;
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
    items.add(new SeparatorMenuItem());
    items.add(ofChosen(session, id, "move", Feather.CORNER_DOWN_RIGHT, chosen, Ask.Move::of));
    items.add(
        ofChosen(session, id, "freeze", Feather.LOCK, chosen, ids -> freeze(session, ids, true)));
    items.add(
        ofChosen(
            session, id, "unfreeze", Feather.UNLOCK, chosen, ids -> freeze(session, ids, false)));
    items.add(ofChosen(session, id, "remove", Feather.USER_MINUS, chosen, Ask.Remove::new));
    return items;
  }

  /** Money can be moved for accounts that rows name; the rest needs some to be chosen. */
  private static MenuItem ofChosen(
      Session session,
      String id,
      String act,
      Feather icon,
      Supplier<List<AccountId>> chosen,
      Function<List<AccountId>, Ask> ask) {
    MenuItem item = new MenuItem(null, Icons.of(icon));
    item.setId(id + "-" + act);
    item.textProperty().bind(Texts.text("action." + act));
    item.setOnAction(
        event -> {
          List<AccountId> accounts = chosen.get();
          if (accounts.isEmpty()) {
            session.tell(Done.of(Texts.now("many.none")));
          } else {
            session.ask(ask.apply(accounts));
          }
        });
    return item;
  }

  /** Freezes those that are not, or ends the freeze of those that are. */
  private static Ask freeze(Session session, List<AccountId> accounts, boolean isFreezing) {
    List<Command> commands = new ArrayList<>();
    for (AccountId id : accounts) {
      Account account = session.enterprise().organization().accounts().find(id);
      if (account != null && account.frozen() != isFreezing) {
        commands.add(
            isFreezing
                ? new OrganizationCommand.FreezeAccount(id)
                : new OrganizationCommand.UnfreezeAccount(id));
      }
    }
    return new Ask.Effect(
        isFreezing ? "freeze-many" : "unfreeze-many",
        Texts.now("scope.accounts", commands.size()),
        commands,
        List.of());
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
