package org.bursar.console.bulk;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Work;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Session;
import org.bursar.enterprise.Enterprise;
import org.bursar.exchange.bulk.BulkAccounts;
import org.bursar.exchange.bulk.BulkKind;
import org.bursar.exchange.bulk.BulkReader;
import org.bursar.exchange.bulk.BulkReading;
import org.bursar.exchange.bulk.BulkRow;
import org.bursar.exchange.bulk.BulkRows;
import org.bursar.exchange.bulk.BulkTerms;
import org.bursar.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/** The first page: what is to be done, for which rows. They are read while one types. */
final class RowsPage extends VBox {

  /** No rows yet. */
  private static final BulkReading NOTHING = new BulkReading.Read(List.of(), List.of(), 0);

  private final Session session;
  private final TermsPane terms;
  private final SourcePane source;
  private final Latest reading;
  private final ReadOnlyObjectWrapper<@Nullable BulkReading> read = new ReadOnlyObjectWrapper<>();
  private final Label said;
  private final SimpleStringProperty note = new SimpleStringProperty("");
  private BulkAccounts accounts;
  private long accountsEntry;
  private Runnable whenRead = () -> {};

  RowsPage(Desk desk, Session session, Ask.Many ask) {
    super(16);
    this.session = session;
    terms = new TermsPane(desk, session, ask.kind());
    source = new SourcePane(desk, session, ask.accounts());
    reading = session.background().latest("bulk-reading");
    accounts = new BulkAccounts(session.enterprise().organization());
    accountsEntry = session.enterprise().entry();
    said = Labels.wrapped(note);
    said.setId("bulk-note");
    VBox.setVgrow(source, Priority.ALWAYS);
    getChildren().addAll(terms, source, said);
    terms.kindProperty().subscribe(source::setKind);
    terms.setOnChanged(this::read);
    source.setOnChanged(this::read);
    Texts.manner()
        .when(org.bursar.console.session.Shown.of(this))
        .subscribe(language -> showNote());
    read();
  }

  /** What the rows were read as; null while they are being read, or there are none. */
  ReadOnlyObjectProperty<@Nullable BulkReading> reading() {
    return read.getReadOnlyProperty();
  }

  /** The rows; none while there are none that can be read. */
  List<BulkRow> rows() {
    return read.get() instanceof BulkReading.Read now ? now.rows() : List.of();
  }

  BulkTerms terms(String remark) {
    return terms.terms(remark);
  }

  BulkKind kind() {
    return terms.kind();
  }

  /** The accounts of what is seen now. */
  BulkAccounts accounts() {
    Enterprise now = session.enterprise();
    if (now.entry() != accountsEntry) {
      accounts = new BulkAccounts(now.organization());
      accountsEntry = now.entry();
    }
    return accounts;
  }

  /** Whether closing would lose something. */
  boolean isTouched() {
    return source.isTouched() || terms.isTouched();
  }

  /** Puts these rows in the place of those that were pasted, and goes on once they are read. */
  void retry(List<BulkRow> rows, Runnable then) {
    whenRead = then;
    source.paste(BulkRows.text(kind(), rows, Texts.language().get().locale()));
  }

  void focusFirst() {
    Node field = source.field();
    if (field == null) {
      terms.focusAmount();
    } else {
      field.requestFocus();
    }
  }

  /** Whether the rows are the accounts that were chosen. */
  boolean isChosen() {
    return source.isSelected();
  }

  private void read() {
    terms.setChosen(source.isSelected());
    read.set(null);
    reading.run(work(), this::show);
  }

  private Work<BulkReading> work() {
    BulkKind kind = kind();
    BulkAccounts known = accounts();
    if (source.isSelected()) {
      List<AccountId> chosen = source.accounts();
      AccountId other = terms.other();
      Enterprise now = session.enterprise();
      return progress -> new BulkReading.Read(BulkRows.of(kind, chosen, other, now), List.of(), 0);
    } else if (source.isPasted()) {
      String text = source.pastedText();
      String name = Texts.now("bulk.source.pasted");
      return progress -> text.isBlank() ? NOTHING : BulkReader.read(kind, text, name, known);
    }
    Path file = source.file();
    return progress ->
        file == null
            ? NOTHING
            : BulkReader.read(kind, file, known, bytes -> !progress.isCancelled());
  }

  private void show(BulkReading now) {
    read.set(now);
    showNote();
    Runnable then = whenRead;
    whenRead = () -> {};
    then.run();
  }

  private void showNote() {
    boolean isProblem = read.get() instanceof BulkReading.Unreadable;
    said.getStyleClass().setAll("label", isProblem ? "problem" : "secondary");
    note.set(BulkWords.read(kind(), read.get(), source.isSelected()));
  }
}
