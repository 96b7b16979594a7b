package org.bursar.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.bursar.books.store.BooksFault;
import org.bursar.console.kit.Backgrounds;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Job;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.JobDialog;
import org.bursar.console.session.Place;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.UnitId;

/** Every screen and every dialog, each as a person would come upon it. */
final class Scenes implements AutoCloseable {

  private final Path folder;
  private final Path demo;
  private final Path bare;
  private final Path bill;
  private final Path badBill;
  private final SyncScenes synced;
  private final ConnectScenes connecting;
  private int sittings;
  private Sitting sitting;

  /** Scenes in a folder of their own. */
  Scenes(Path folder) {
    this.folder = folder;
    demo = Enterprises.demo(folder);
    bare = Enterprises.bare(folder);
    bill = Enterprises.bill(folder);
    badBill = badBill(folder, bill);
    synced = new SyncScenes(folder, this::sit);
    connecting = new ConnectScenes(folder, this::sit);
  }

  /**
   * The scenes by name; each is made on the FX thread, anew whenever it is asked for. Work that
   * broke while it was made breaks it.
   */
  Map<String, Supplier<Parent>> all() {
    Map<String, Supplier<Parent>> whole = new LinkedHashMap<>();
    scenes()
        .forEach((name, scene) -> whole.put(name, name.equals("faults") ? scene : sound(scene)));
    return whole;
  }

  private Supplier<Parent> sound(Supplier<Parent> scene) {
    return () -> {
      Parent root = scene.get();
      sitting
          .background()
          .faults()
          .forEach(
              fault -> {
                throw new AssertionError(fault.title(), fault.cause());
              });
      return root;
    };
  }

  private Map<String, Supplier<Parent>> scenes() {
    Map<String, Supplier<Parent>> scenes = new LinkedHashMap<>();
    scenes.put("start", () -> sit().root());
    scenes.put("start-recent", this::recent);
    scenes.put("unit", () -> inDemo().at(Place.HOME).root());
    scenes.put("unit-below", () -> inDemo().then(Scenes::goToUnit).root());
    scenes.put("account", () -> inDemo().then(s -> goTo(s, this::hasMuch)).root());
    scenes.put("account-overdue", () -> inDemo().then(s -> goTo(s, Scenes::isOverdue)).root());
    scenes.put("account-management", () -> inDemo().then(Scenes::goToManagement).root());
    scenes.put("account-history", () -> inDemo().then(this::goToHistory).root());
    scenes.put("account-gone", () -> inDemo().at(account("1184999999999999")).root());
    scenes.put("unit-gone", () -> inDemo().at(new Place.Unit(new UnitId("gone"))).root());
    scenes.put("transfers", () -> inDemo().at(new Place.Transfers()).root());
    scenes.put("assets", () -> inDemo().at(new Place.Assets()).root());
    scenes.put("months", () -> inDemo().at(new Place.Months()).root());
    scenes.put("activity", () -> inDemo().at(new Place.Activity()).root());
    scenes.put("entry", () -> inDemo().at(new Place.Entry(400)).root());
    scenes.put("setup", () -> inDemo().at(new Place.Setup()).root());
    scenes.put("bare-unit", () -> inBare().root());
    scenes.put("bare-account", () -> inBare().then(Scenes::goToManagement).root());
    scenes.put("bare-transfers", () -> inBare().at(new Place.Transfers()).root());
    scenes.put("bare-assets", () -> inBare().at(new Place.Assets()).root());
    scenes.put("bare-months", () -> inBare().at(new Place.Months()).root());
    scenes.put("bare-activity", () -> inBare().at(new Place.Activity()).root());
    scenes.put("bare-setup", () -> inBare().at(new Place.Setup()).root());
    scenes.put("read-only", () -> sit().read(demo).root());
    scenes.put("filtered", () -> inDemo().then(s -> filterTree(s, "prod")).root());
    scenes.put("filtered-nothing", () -> inDemo().then(s -> filterTree(s, "no such")).root());
    scenes.put("new-enterprise", () -> sit().act("new").root());
    scenes.put("bill-new", () -> sit().choosingBills(bill).act("import").root());
    scenes.put("bill-into", () -> inDemo().choosingBills(bill).act("import").root());
    scenes.put("bill-faults", () -> sit().choosingBills(badBill).act("import").root());
    scenes.put("bill-unreadable", () -> sit().choosingBills(demo).act("import").root());
    scenes.put(
        "transfer",
        () ->
            inDemo()
                .then(s -> goTo(s, this::hasMuch))
                .act("transfer")
                .then(s -> type(s, "2,500.00", "Top up before 11.30"))
                .root());
    scenes.put(
        "transfer-too-much",
        () ->
            inDemo()
                .then(s -> goTo(s, this::hasMuch))
                .act("transfer")
                .then(s -> type(s, "99999999", ""))
                .root());
    scenes.put("transfer-empty", () -> inDemo().act("transfer").root());
    scenes.put(
        "transfer-choose",
        () ->
            inDemo()
                .act("transfer")
                .then(s -> s.control(Button.class, "transfer-to").fire())
                .root());
    KeepingScenes.add(scenes, folder, bare, this::sit, this::inBare);
    MonthScenes.add(scenes, this::inDemo, this::inBare);
    FundsScenes.add(scenes, this::inDemo, this::inBare);
    RecordScenes.add(scenes, this::inDemo);
    BulkScenes.add(scenes, this::inDemo);
    SharingScenes.add(scenes, this::inDemo, this::inBare);
    PastScenes.add(scenes, this::inDemo);
    SetupScenes.add(scenes, this::inDemo, this::inBare);
    synced.add(scenes);
    connecting.add(scenes);
    SettingsScenes.add(scenes, this::sit, this::inDemo);
    scenes.put("shortcuts", () -> inDemo().act("shortcuts").root());
    scenes.put("faults", this::faults);
    scenes.put("progress", this::progress);
    for (BooksFault.Kind kind : BooksFault.Kind.values()) {
      scenes.put("books-" + kind.name().toLowerCase(java.util.Locale.ROOT), () -> fault(kind));
    }
    return scenes;
  }

  @Override
  public void close() {
    end();
    connecting.close();
  }

  private void end() {
    if (sitting != null) {
      sitting.close();
      sitting = null;
    }
    synced.close();
  }

  private Sitting sit() {
    end();
    sitting = new Sitting(folder.resolve("settings-" + sittings++));
    return sitting;
  }

  private Sitting inDemo() {
    return sit().open(own(demo));
  }

  private Sitting inBare() {
    return sit().open(own(bare));
  }

  /** The books as they were made: no scene sees what another has done. */
  private Path own(Path books) {
    try {
      Path copy = Files.createDirectories(folder.resolve("own")).resolve(books.getFileName());
      return Files.copy(books, copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Parent recent() {
    Sitting now = sit();
    now.settings()
        .opened(Path.of("/home/chen/Finance/2026/acme.books"), Enterprises.CLOCK.instant());
    now.settings().opened(bare, Enterprises.CLOCK.instant());
    now.settings().opened(Path.of("/home/chen/艾可美集团.books"), Enterprises.CLOCK.instant());
    return now.root();
  }

  private Parent faults() {
    Sitting now = inDemo();
    now.background().fault("keep", new IOException("No space left on device"));
    now.background()
        .fault(
            "import",
            new java.io.UncheckedIOException(new IOException("the 400th entry is not there")));
    var unused = now.control(Button.class, "faults");
    unused.fire();
    return now.root();
  }

  /** Work that has begun and does not end. */
  private Parent progress() {
    Sitting now = inDemo();
    Job job = Backgrounds.stalled().run(Texts.now("bills.reading"), progress -> true, done -> {});
    JobDialog.show(now.ground().desk(), "progress", Texts.text("bills.title"), job);
    return now.root();
  }

  private Parent fault(BooksFault.Kind kind) {
    Sitting now = sit();
    DialogBox dialog =
        BooksFaultDialog.of(
            Path.of("/home/chen/Finance/acme.books"),
            new BooksFault(kind, "What the store said of acme.books."),
            () -> {});
    now.ground().desk().show(dialog);
    return now.root();
  }

  private static Place.Account account(String id) {
    return new Place.Account(new AccountId(id));
  }

  private static void goToManagement(Sitting sitting) {
    sitting.at(new Place.Account(sitting.session().enterprise().organization().management().id()));
  }

  private static void goToUnit(Sitting sitting) {
    Enterprise enterprise = sitting.session().enterprise();
    sitting.at(
        new Place.Unit(
            enterprise.organization().units().childrenOf(UnitId.ROOT).iterator().next()));
  }

  private void goTo(Sitting sitting, Predicate<Seen> wanted) {
    sitting.at(new Place.Account(find(sitting, wanted)));
  }

  private void goToHistory(Sitting sitting) {
    sitting.at(new Place.Account(find(sitting, this::hasMuch), Place.Tab.HISTORY));
  }

  static AccountId find(Sitting sitting, Predicate<Seen> wanted) {
    Enterprise enterprise = sitting.session().enterprise();
    for (Account account : enterprise.organization().accounts().byOrdinal()) {
      if (!account.isRemoved() && wanted.test(new Seen(enterprise, account))) {
        return account.id();
      }
    }
    throw new AssertionError("the demo has no such account");
  }

  record Seen(Enterprise enterprise, Account account) {}

  private boolean hasMuch(Seen seen) {
    var balance = seen.enterprise().balance(seen.account());
    return balance.transferredIn().isPositive() && balance.unsettledCurrent().isPositive();
  }

  private static boolean isOverdue(Seen seen) {
    return seen.enterprise().balance(seen.account()).isOverdue();
  }

  private static void type(Sitting sitting, String amount, String remark) {
    sitting.control(TextField.class, "transfer-amount").setText(amount);
    sitting.control(TextField.class, "transfer-remark").setText(remark);
  }

  private static void filterTree(Sitting sitting, String text) {
    sitting.styled().control(TextField.class, "tree-filter").setText(text);
  }

  /** The sample bill with a row whose amount no person can read, and one of no account. */
  private static Path badBill(Path folder, Path good) {
    try {
      java.util.List<String> lines = new java.util.ArrayList<>(Files.readAllLines(good));
      lines.set(3, lines.get(3).replaceFirst("\\d+\\.\\d+", "1,2x3"));
      lines.set(9, lines.get(9).replaceFirst("\\d+\\.\\d+", "12..5"));
      Path bad = folder.resolve("november-with-errors.csv");
      Files.write(bad, lines);
      return bad;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
