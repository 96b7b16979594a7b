package org.bursar.console;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import org.bursar.books.journal.TransferRecord;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;

/** What a person sees of transfers and reclaims: narrowed, of one account, and their dialogs. */
final class RecordScenes {

  private RecordScenes() {}

  static void add(Map<String, Supplier<Parent>> scenes, Supplier<Sitting> demo) {
    scenes.put(
        "records-narrowed",
        () ->
            demo.get()
                .at(new Place.Transfers())
                .then(s -> choose(s, "transfers-kind", "transfers-kind-transfer"))
                .then(s -> choose(s, "transfers-period", "transfers-period-this_year"))
                .then(s -> s.control(TextField.class, "transfers-search").setText("预算"))
                .root());
    scenes.put(
        "records-none",
        () ->
            demo.get()
                .at(new Place.Transfers())
                .then(s -> s.control(TextField.class, "transfers-search").setText("no such"))
                .root());
    scenes.put(
        "records-account",
        () ->
            demo.get()
                .then(s -> s.at(new Place.Account(answered(s).to(), Place.Tab.TRANSFERS)))
                .root());
    scenes.put(
        "records-filter",
        () ->
            demo.get()
                .at(new Place.Transfers())
                .then(s -> s.control(javafx.scene.control.Button.class, "transfers-amount").fire())
                .then(s -> s.control(TextField.class, "filter-least").setText("100"))
                .root());
    scenes.put(
        "records-chain",
        () -> demo.get().then(s -> s.session().ask(new Ask.TransferChain(answered(s)))).root());
    scenes.put(
        "records-receipt",
        () -> demo.get().then(s -> s.session().ask(new Ask.Receipt(answered(s)))).root());
  }

  /** Chooses from the menu of a chip. */
  static void choose(Sitting sitting, String chip, String item) {
    MenuItem found =
        sitting.control(MenuButton.class, chip).getItems().stream()
            .filter(each -> item.equals(each.getId()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no item " + item));
    found.fire();
  }

  /** The first transfer of which something was taken back. */
  static TransferRecord answered(Sitting sitting) {
    return find(sitting, record -> !record.answers().isEmpty());
  }

  private static TransferRecord find(Sitting sitting, Predicate<TransferRecord> wanted) {
    List<TransferRecord> all =
        sitting
            .session()
            .records()
            .transfersAfter(0, sitting.session().enterprise().entry(), Integer.MAX_VALUE);
    return all.stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new AssertionError("the demo has no such record"));
  }
}
