package org.bursar.console.records;

import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.bursar.books.journal.TransferRecord;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.TransferKind;
import org.jspecify.annotations.Nullable;

/** What can be done with a record: by its menu, and the same by keys. */
final class TransferMenu {

  private static final KeyCombination RECEIPT =
      new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);

  private final String id;
  private final Session session;
  private final DataTable<TransferRecord> table;
  private final ContextMenu menu = new ContextMenu();

  TransferMenu(String id, Session session, DataTable<TransferRecord> table) {
    this.id = id;
    this.session = session;
    this.table = table;
  }

  void attach() {
    MenuItem entry = item("entry", "records.menu.entry", row -> go(new Place.Entry(row.entry())));
    MenuItem receipt =
        item("receipt", "records.menu.receipt", row -> session.ask(new Ask.Receipt(row)));
    receipt.setAccelerator(RECEIPT);
    MenuItem chain =
        item("chain", "records.menu.chain", row -> session.ask(new Ask.TransferChain(row)));
    MenuItem reclaim = item("reclaim", "action.reclaim", this::reclaim);
    MenuItem copy = item("copy", "records.menu.copy", row -> copy());
    copy.setAccelerator(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN));
    menu.setId(id + "-menu");
    menu.getItems()
        .addAll(
            entry,
            receipt,
            chain,
            new SeparatorMenuItem(),
            item("from", "records.menu.from", row -> goTo(row.from())),
            item("to", "records.menu.to", row -> goTo(row.to())),
            new SeparatorMenuItem(),
            reclaim,
            copy);
    menu.setOnShowing(
        event -> {
          TransferRecord row = selected();
          boolean isTransfer = row != null && row.kind() == TransferKind.TRANSFER;
          chain.setDisable(row == null || row.answers().isEmpty());
          reclaim.setDisable(!isTransfer || !session.sight().get().isChangeable());
        });
    table.table().setContextMenu(menu);
    table
        .table()
        .addEventFilter(
            KeyEvent.KEY_PRESSED,
            event -> {
              TransferRecord row = selected();
              if (row != null && RECEIPT.match(event)) {
                session.ask(new Ask.Receipt(row));
                event.consume();
              }
            });
  }

  private @Nullable TransferRecord selected() {
    return table.table().getSelectionModel().getSelectedItem();
  }

  private MenuItem item(String name, String key, Consumer<TransferRecord> act) {
    MenuItem item = new MenuItem();
    item.setId(id + "-menu-" + name);
    item.textProperty().bind(Texts.text(key));
    item.setOnAction(
        event -> {
          TransferRecord row = selected();
          if (row != null) {
            act.accept(row);
          }
        });
    return item;
  }

  private void go(Place place) {
    session.navigator().go(place);
  }

  private void goTo(AccountId account) {
    go(new Place.Account(account));
  }

  /** Takes back from the one that received. */
  private void reclaim(TransferRecord transfer) {
    session.ask(new Ask.Reclaim(transfer.to(), transfer.from(), null));
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(table.selectionAsText());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
