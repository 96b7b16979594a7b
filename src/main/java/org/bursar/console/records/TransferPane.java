package org.bursar.console.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.books.Change;
import org.bursar.books.journal.TransferFilter;
import org.bursar.books.journal.TransferRecord;
import org.bursar.books.journal.TransferTotals;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Total;
import org.bursar.console.session.Ask;
import org.bursar.console.session.AskButton;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.TransferKind;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The transfers and reclaims of the enterprise or of one account: filtered, summed up, older ones
 * by scrolling on.
 */
public final class TransferPane extends VBox {

  private final String id;
  private final Session session;
  private final FilterBar bar;
  private final DataTable<TransferRecord> table;
  private final TransferPages pages;
  private final Button older;
  private final Button newest;
  private @Nullable TransferTotals totals;
  private boolean wanted;
  private long shownEntry = -1;

  /** A pane of all records. */
  public static TransferPane ofAll(Session session) {
    TransferPane pane = new TransferPane("transfers", session, false);
    Shown.of(pane).subscribe(shown -> pane.want(shown));
    return pane;
  }

  /** A pane of one account's records, which shows none before it is told of which. */
  public static TransferPane ofOne(String id, Session session) {
    return new TransferPane(id, session, true);
  }

  private TransferPane(String id, Session session, boolean ofOne) {
    this.id = id;
    this.session = session;
    table =
        ofOne ? TransferTable.ofOne(id, session, this::account) : TransferTable.ofAll(id, session);
    pages = new TransferPages(id, session, this::show, this::showTotals);
    bar = new FilterBar(id, session, ofOne, filter -> read());
    older = Buttons.outlined(id + "-older", Texts.text("transfers.older"), pages::older);
    newest =
        Buttons.outlined(
            id + "-newest", Texts.text("records.newest"), () -> pages.show(bar.filter()));
    Button export =
        Buttons.outlined(
            id + "-export",
            Texts.text("records.export"),
            () -> session.ask(new Ask.ExportTransfers(bar.filter())));
    HBox.setHgrow(bar, Priority.ALWAYS);
    table.setBar(bar);
    table.setTotals(TransferPane::ofSelected);
    table.actions().addAll(newest, older, export);
    setVisible(older, false);
    setVisible(newest, false);
    table.setOnEdge(pages::newer, pages::older);
    getStyleClass().add("page-body");
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().add(table);
    Shown.keep(table, session.layout());
    Runnable[] unfollow = {() -> {}};
    Shown.of(this)
        .subscribe(
            shown -> {
              unfollow[0].run();
              unfollow[0] = shown ? session.follow(this::follow) : () -> {};
            });
  }

  /** Shows an account's records; reads them only when they are wanted now. */
  public void showOf(AccountId account, boolean now) {
    wanted = false;
    bar.setAccount(account);
    want(now);
  }

  /** Puts the cursor into the field for words. */
  public void focusFilter() {
    bar.search().requestFocus();
  }

  private AccountId account() {
    return Objects.requireNonNull(pages.filter().account(), "no account is shown");
  }

  private void want(boolean now) {
    wanted = now;
    boolean same =
        shownEntry == session.enterprise().entry() && bar.filter().equals(pages.filter());
    if (wanted && !same) {
      read();
    }
  }

  private void read() {
    if (wanted) {
      shownEntry = session.enterprise().entry();
      pages.show(bar.filter());
    }
  }

  private void follow(Change change) {
    if (change.entries().isEmpty()) {
      // Not something that was written, but another instant that is looked at.
      read();
    } else if (wanted && change.after().entry() != shownEntry) {
      shownEntry = change.after().entry();
      pages.refresh();
    }
  }

  private void show(TransferPages.Page page) {
    boolean none = page.rows().isEmpty();
    table.setEmpty(
        none && !isNarrowed()
            ? new EmptyState(
                Feather.REPEAT,
                Texts.text("transfers.empty"),
                AskButton.transfer(session, id + "-empty-transfer"))
            : new EmptyState(
                Feather.SEARCH,
                Texts.text("records.nothing"),
                Buttons.outlined(id + "-show-all", Texts.text("records.clear"), bar::clear)));
    table.setRows(page.rows());
    if (page.dropped() != 0) {
      table.moveBy(-page.dropped());
    }
    setVisible(older, page.hasOlder());
    setVisible(newest, page.hasNewer());
  }

  private boolean isNarrowed() {
    TransferFilter filter = bar.filter();
    return !filter.of(null, null, TransferFilter.Direction.EITHER).isAll()
        || filter.direction() != TransferFilter.Direction.EITHER;
  }

  private void showTotals(@Nullable TransferTotals now) {
    totals = now;
    if (totals == null) {
      table.setWhole(() -> Texts.now("records.counting"), List::of);
    } else {
      TransferTotals known = totals;
      table.setWhole(
          () -> Texts.now("transfers.count", known.count()),
          () -> written(known.given(), known.taken()));
    }
  }

  private static List<Total> ofSelected(List<TransferRecord> rows) {
    SortedMap<Currency, Money> given = new TreeMap<>();
    SortedMap<Currency, Money> taken = new TreeMap<>();
    for (TransferRecord row : rows) {
      (row.kind() == TransferKind.TRANSFER ? given : taken)
          .merge(row.amount().currency(), row.amount(), Money::plus);
    }
    return written(given, taken);
  }

  private static List<Total> written(Map<Currency, Money> given, Map<Currency, Money> taken) {
    List<Total> totals = new ArrayList<>();
    add(totals, "transfers.totals.given", given);
    add(totals, "transfers.totals.taken", taken);
    if (!given.isEmpty() && !taken.isEmpty()) {
      Map<Currency, Money> net = new TreeMap<>(given);
      taken.forEach((currency, money) -> net.merge(currency, money.negated(), Money::plus));
      add(totals, "transfers.totals.net", net);
    }
    return totals;
  }

  private static void add(List<Total> totals, String key, Map<Currency, Money> sums) {
    if (!sums.isEmpty()) {
      List<String> written = sums.values().stream().map(Texts.formats()::money).toList();
      totals.add(new Total(Texts.now(key), String.join("  ·  ", written)));
    }
  }

  private static void setVisible(Button button, boolean visible) {
    button.setVisible(visible);
    button.setManaged(visible);
  }
}
