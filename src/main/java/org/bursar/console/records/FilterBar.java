package org.bursar.console.records;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.bursar.books.journal.TransferFilter;
import org.bursar.books.journal.TransferFilter.Direction;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.SearchField;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Names;
import org.bursar.console.session.Session;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.TransferKind;

/**
 * What of the records is wanted: a field for words, and a chip for each thing that narrows them.
 */
final class FilterBar extends HBox {

  private static final PseudoClass SET = PseudoClass.getPseudoClass("set");

  private final String id;
  private final Session session;
  private final boolean ofOne;
  private final ObjectProperty<TransferFilter> filter =
      new SimpleObjectProperty<>(TransferFilter.ALL);
  private final SearchField search;
  private final FlowPane chips = new FlowPane(8, 4);
  // Bound, so that a bar which nobody shows any more is not kept by the texts.
  private final ObjectProperty<Texts.Manner> manner = new SimpleObjectProperty<>();

  /** A bar for all records, or for those of the account that its filter has. */
  FilterBar(String id, Session session, boolean ofOne, Consumer<TransferFilter> changed) {
    super(8);
    this.id = id;
    this.session = session;
    this.ofOne = ofOne;
    search = new SearchField(id + "-search", Texts.text("records.search"));
    search.setPrefWidth(215);
    search.setMinWidth(215);
    chips.setAlignment(Pos.CENTER_LEFT);
    chips.setPrefWrapLength(700);
    chips.setMinHeight(Region.USE_PREF_SIZE);
    setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(chips, Priority.ALWAYS);
    getChildren().addAll(search, chips);
    period();
    kind();
    if (ofOne) {
      direction();
    } else {
      asking("account", this::accountWord, wanted -> wanted.account() != null);
    }
    asking(
        "amount",
        () -> FilterWords.amount(filter.get()),
        wanted -> wanted.least() != null || wanted.most() != null);
    asking("who", () -> FilterWords.who(filter.get().who()), wanted -> wanted.who() != null);
    Link clear = new Link(id + "-clear", Texts.text("records.clear"), this::clear);
    clear.visibleProperty().bind(filter.map(wanted -> !wanted.equals(cleared())));
    clear.managedProperty().bind(clear.visibleProperty());
    chips.getChildren().add(clear);
    search.textProperty().subscribe(text -> filter.set(filter.get().like(text.strip())));
    manner.bind(Texts.manner());
    filter.addListener((all, was, is) -> changed.accept(is));
  }

  /** What is wanted now. */
  TransferFilter filter() {
    return filter.get();
  }

  SearchField search() {
    return search;
  }

  /** Wants the records of another account, all of them. */
  void setAccount(AccountId account) {
    if (!account.equals(filter.get().account())) {
      search.setText("");
      filter.set(TransferFilter.ALL.of(account, null, Direction.EITHER));
    }
  }

  /** Wants everything again. */
  void clear() {
    search.setText("");
    filter.set(cleared());
  }

  private TransferFilter cleared() {
    return ofOne
        ? TransferFilter.ALL.of(filter.get().account(), null, Direction.EITHER)
        : TransferFilter.ALL;
  }

  private void period() {
    MenuButton chip =
        menu(
            "period",
            () -> FilterWords.period(filter.get(), today()),
            wanted -> wanted.from() != null || wanted.until() != null);
    for (FilterWords.Span span : FilterWords.Span.values()) {
      chip.getItems()
          .add(
              item(
                  "period-" + span.name(),
                  span::word,
                  () -> filter.set(filter.get().within(span.first(today()), span.last(today())))));
    }
    chip.getItems().add(item("period-own", () -> Texts.now("records.span.own"), this::ask));
  }

  private void kind() {
    MenuButton chip =
        menu("kind", () -> FilterWords.kind(filter.get().kind()), wanted -> wanted.kind() != null);
    chip.getItems()
        .add(
            item(
                "kind-both",
                () -> FilterWords.kind(null),
                () -> filter.set(filter.get().of(null))));
    for (TransferKind kind : TransferKind.values()) {
      chip.getItems()
          .add(
              item(
                  "kind-" + kind,
                  () -> FilterWords.kind(kind),
                  () -> filter.set(filter.get().of(kind))));
    }
  }

  private void direction() {
    MenuButton chip =
        menu(
            "direction",
            () -> FilterWords.direction(filter.get().direction()),
            wanted -> wanted.direction() != Direction.EITHER);
    for (Direction direction : Direction.values()) {
      chip.getItems()
          .add(
              item(
                  "direction-" + direction,
                  () -> FilterWords.direction(direction),
                  () -> filter.set(filter.get().of(filter.get().account(), null, direction))));
    }
  }

  private MenuItem item(String name, Supplier<String> word, Runnable act) {
    MenuItem item = new MenuItem();
    item.setId(id + "-" + name.toLowerCase(java.util.Locale.ROOT));
    item.textProperty().bind(Texts.made(word::get, manner));
    item.setOnAction(event -> act.run());
    return item;
  }

  private MenuButton menu(String name, Supplier<String> word, Predicate<TransferFilter> isSet) {
    MenuButton chip = new MenuButton();
    add(chip, name, word, isSet);
    return chip;
  }

  private void asking(String name, Supplier<String> word, Predicate<TransferFilter> isSet) {
    Button chip = new Button();
    add(chip, name, word, isSet);
    chip.setOnAction(event -> ask());
  }

  private void add(
      ButtonBase chip, String name, Supplier<String> word, Predicate<TransferFilter> isSet) {
    chip.setId(id + "-" + name);
    chip.getStyleClass().add("filter-chip");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    chip.textProperty().bind(Texts.made(word::get, filter, manner));
    chip.accessibleTextProperty()
        .bind(
            Texts.made(
                () -> Texts.now("records.chip." + name) + ": " + word.get(), filter, manner));
    filter.subscribe(wanted -> chip.pseudoClassStateChanged(SET, isSet.test(wanted)));
    chips.getChildren().add(chip);
  }

  private void ask() {
    session.ask(new Ask.TransferFilter(filter.get(), !ofOne, filter::set));
  }

  private String accountWord() {
    AccountId account = filter.get().account();
    if (account == null) {
      return Texts.now("records.account.any");
    }
    String name = Names.of(session.enterprise(), account);
    return filter.get().direction() == Direction.EITHER
        ? name
        : name + " · " + FilterWords.direction(filter.get().direction());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(session.sight().get().at(), session.sight().get().zone());
  }
}
