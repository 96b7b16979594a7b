package org.bursar.console.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Progress;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tile;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Names;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.exchange.statement.AccountStatement;
import org.bursar.exchange.statement.Statement;
import org.bursar.exchange.statement.StatementLine;
import org.bursar.exchange.statement.StatementWish;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A statement: of one account with every line, of several with what each of them had. */
public final class StatementView extends VBox {

  private final Session session;
  private final ObjectProperty<StatementWish> wish;
  private final PageHeader header;
  private final DaysBar days;
  private final StackPane tiles = new StackPane();
  private final StackPane body = new StackPane();
  private final DataTable<StatementLine> lines;
  private final DataTable<AccountSums> accounts;
  private final Latest reading;
  private @Nullable Read shown;

  /** What was read: one account's statement, or the sums of several; neither if there is none. */
  private record Read(@Nullable AccountStatement one, @Nullable List<AccountSums> several) {}

  /** The page of the books that are open, showing this statement first. */
  public StatementView(Session session, StatementWish first) {
    this.session = session;
    this.wish = new SimpleObjectProperty<>(first);
    this.reading = session.background().latest("statement");
    header = new PageHeader(Texts.made(this::title, wish, session.sight().when(Shown.of(this))));
    header
        .actions()
        .add(
            Buttons.filled(
                "statement-export",
                Texts.text("action.statement.export"),
                () -> session.ask(new Ask.ExportStatement(wish.get()))));
    days = new DaysBar(this::today, this::within);
    lines = StatementTables.lines(session);
    accounts = StatementTables.accounts(session, row -> go(wish.get().of(row.account().id())));
    body.setMinHeight(160);
    VBox page = new VBox(days, tiles, body);
    page.getStyleClass().add("page-body");
    VBox.setVgrow(body, Priority.ALWAYS);
    VBox.setVgrow(page, Priority.ALWAYS);
    getChildren().addAll(header, page);
    ObservableValue<Boolean> isShown = Shown.of(this);
    wish.addListener((was, is, now) -> read());
    session.sight().when(isShown).subscribe(sight -> read());
    Texts.manner().when(isShown).subscribe(language -> say());
  }

  /** Shows a statement. */
  public void show(StatementWish now) {
    wish.set(now);
  }

  /** Puts the cursor into the filter of what is listed. */
  public void focusFilter() {
    (wish.get().account() == null ? accounts.filter() : lines.filter()).requestFocus();
  }

  private String title() {
    AccountId account = wish.get().account();
    UnitId unit = wish.get().unit();
    String whose =
        account != null
            ? Names.of(session.enterprise(), account)
            : unit != null
                ? Names.of(session.enterprise(), unit)
                : session.enterprise().setup().name();
    return Texts.now("statement.title", whose);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(session.sight().get().at(), session.sight().get().zone());
  }

  private void within(@Nullable LocalDate from, @Nullable LocalDate until) {
    go(wish.get().within(from, until));
  }

  private void go(StatementWish other) {
    session.navigator().go(new Place.Statement(other));
  }

  private void read() {
    StatementWish now = wish.get();
    days.show(now);
    header.setPath(path(now));
    reading.run(
        progress -> read(now, progress),
        found -> {
          shown = found;
          say();
        });
  }

  private Read read(StatementWish now, Progress progress) {
    Optional<Statement> found = Statement.find(session.books(), now);
    if (found.isEmpty()) {
      return new Read(null, null);
    }
    Statement statement = found.get();
    return now.account() == null
        ? new Read(null, AccountSums.all(statement, progress))
        : new Read(statement.of(statement.accounts().getFirst()), null);
  }

  private Node[] path(StatementWish now) {
    AccountId account = now.account();
    UnitId unit = now.unit();
    Place back =
        account != null
            ? new Place.Account(account, Place.Tab.FUNDS)
            : unit != null ? new Place.Unit(unit) : new Place.Months();
    Link link =
        new Link(
            "statement-back",
            account != null
                ? Texts.fixed(Names.of(session.enterprise(), account))
                : unit != null
                    ? Texts.fixed(Names.of(session.enterprise(), unit))
                    : Texts.text("months.title"),
            () -> session.navigator().go(back));
    return new Node[] {link};
  }

  private void say() {
    Read now = shown;
    if (now == null) {
      return;
    }
    AccountStatement one = now.one();
    List<AccountSums> several = now.several();
    if (one != null) {
      lines.setRows(one.lines());
      figures(List.of(AccountSums.of(one)));
      body.getChildren().setAll(lines);
    } else if (several != null) {
      accounts.setRows(several);
      figures(several);
      body.getChildren().setAll(accounts);
    } else {
      tiles.getChildren().clear();
      body.getChildren()
          .setAll(new EmptyState(Feather.CALENDAR, Texts.text("statement.not.there")));
    }
  }

  /** What all had together: in the enterprise's currency, others beneath it. */
  private void figures(List<AccountSums> of) {
    List<AccountSums> overdue =
        of.size() == 1
            ? List.of()
            : of.stream().filter(row -> row.closingAvailable().isNegative()).toList();
    List<AccountSums> solvent = of.stream().filter(row -> !overdue.contains(row)).toList();
    String lacking =
        overdue.isEmpty()
            ? ""
            : Texts.now(
                "statement.overdue", StatementTables.sums(overdue, AccountSums::closingAvailable));
    tiles
        .getChildren()
        .setAll(
            Tile.row(
                tile("opening", of, AccountSums::openingCash, ""),
                tile("in", of, AccountSums::in, ""),
                tile("out", of, AccountSums::out, ""),
                tile("closing", of, AccountSums::closingCash, ""),
                tile("charged", of, AccountSums::charged, ""),
                tile("available", solvent, AccountSums::closingAvailable, lacking)));
  }

  private Tile tile(
      String id, List<AccountSums> of, Function<AccountSums, Money> amount, String more) {
    List<Money> sums = StatementTables.sumsOf(of, amount);
    Money first =
        sums.stream()
            .filter(sum -> sum.currency().equals(session.enterprise().setup().currency()))
            .findFirst()
            .orElse(sums.isEmpty() ? null : sums.getFirst());
    String others =
        sums.stream()
            .filter(sum -> !sum.equals(first) && !sum.isZero())
            .map(sum -> Texts.formats().money(sum))
            .collect(Collectors.joining("\n"));
    return new Tile(
        "statement-" + id,
        Texts.text("statement." + id),
        Texts.fixed(first == null ? "\u2014" : Texts.formats().money(first)),
        Texts.fixed(others.isEmpty() ? more : more.isEmpty() ? others : others + "\n" + more),
        null);
  }
}
