package org.bursar.console.transfers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.books.journal.TransferRecord;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Chip;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.kit.Total;
import org.bursar.console.session.AskButton;
import org.bursar.console.session.Asks;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.TransferKind;
import org.kordamp.ikonli.feather.Feather;

/** All transfers and reclaims, the newest first, older on demand. */
public final class TransfersView extends VBox {

  private static final int PAGE = 500;

  private final Session session;
  private final DataTable<TransferRecord> table;
  private final Button older;
  private final Latest reading;
  private List<TransferRecord> rows = List.of();
  private long newest = -1;

  /** The transfers of the books that are open. */
  public TransfersView(Session session) {
    this.session = session;
    this.reading = session.background().latest("transfers");
    PageHeader header = new PageHeader(Texts.text("transfers.title"));
    header.getStyleClass().add("alone");
    Button transfer =
        Buttons.filled(
            "transfers-transfer",
            Texts.text("action.transfer"),
            () -> session.ask(Asks.transfer(session)));
    transfer
        .disableProperty()
        .bind(session.sight().when(Shown.of(this)).map(sight -> !sight.isChangeable()));
    header.actions().add(transfer);
    header
        .states()
        .add(
            new Chip(
                Texts.text(
                    "transfers.count",
                    session
                        .sight()
                        .when(Shown.of(this))
                        .map(sight -> sight.enterprise().funds().transfers())),
                Tone.NEUTRAL));
    table = TransferTable.of(session);
    table.setTotals(TransfersView::totals);
    table.setEmpty(
        new EmptyState(
            Feather.REPEAT,
            Texts.text("transfers.empty"),
            AskButton.transfer(session, "transfers-empty-transfer")));
    older = Buttons.outlined("transfers-older", Texts.text("transfers.older"), this::readOn);
    older.setVisible(false);
    older.setManaged(false);
    table.actions().add(older);
    VBox body = new VBox(table);
    body.getStyleClass().add("page-body");
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(header, body);
    Shown.keep(table, session.layout());
    session.sight().when(Shown.of(this)).subscribe(sight -> show());
  }

  /** Puts the cursor into the filter of the table. */
  public void focusFilter() {
    table.filter().requestFocus();
  }

  private void show() {
    long count = session.enterprise().funds().transfers();
    if (count != newest) {
      newest = count;
      long from = rows.isEmpty() ? Math.max(0, count - PAGE) : rows.getFirst().number();
      List<TransferRecord> known = rows;
      read(from, count - from, page -> newer(known, page));
    }
  }

  private void readOn() {
    long first = rows.getLast().number();
    long from = Math.max(0, first - 1 - PAGE);
    List<TransferRecord> known = rows;
    read(
        from,
        first - 1 - from,
        page -> {
          List<TransferRecord> all = new ArrayList<>(known);
          all.addAll(page.reversed());
          set(all);
        });
  }

  private void read(long from, long most, java.util.function.Consumer<List<TransferRecord>> then) {
    long entry = session.enterprise().entry();
    reading.run(
        progress -> session.records().transfersAfter(from, entry, (int) Math.max(1, most)), then);
  }

  private void newer(List<TransferRecord> known, List<TransferRecord> page) {
    List<TransferRecord> all = new ArrayList<>(page.reversed());
    all.addAll(known);
    set(all);
  }

  private void set(List<TransferRecord> all) {
    rows = all;
    table.setRows(all);
    boolean more = !all.isEmpty() && all.getLast().number() > 1;
    older.setVisible(more);
    older.setManaged(more);
  }

  private static List<Total> totals(List<TransferRecord> shown) {
    Map<Currency, Money> given = new TreeMap<>();
    Map<Currency, Money> taken = new TreeMap<>();
    for (TransferRecord row : shown) {
      (row.kind() == TransferKind.TRANSFER ? given : taken)
          .merge(row.amount().currency(), row.amount(), Money::plus);
    }
    List<Total> totals = new ArrayList<>();
    add(totals, "transfers.totals.given", given);
    add(totals, "transfers.totals.taken", taken);
    return totals;
  }

  private static void add(List<Total> totals, String key, Map<Currency, Money> sums) {
    if (!sums.isEmpty()) {
      List<String> written = sums.values().stream().map(Texts.formats()::money).toList();
      totals.add(new Total(Texts.now(key), String.join("  ·  ", written)));
    }
  }
}
