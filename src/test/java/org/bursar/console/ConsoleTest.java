package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bursar.books.Batch;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Place;
import org.bursar.console.session.Wishes;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a person does at the console, and what is seen then. */
@ExtendWith(ApplicationExtension.class)
class ConsoleTest {

  @TempDir static Path folder;

  private static int kept;
  private static Path demo;

  private Path settings;
  private Sitting sitting;
  private Stage stage;

  @Start
  void sit(Stage shown) {
    stage = shown;
    settings = folder.resolve("settings-" + kept++);
    Texts.language().set(Language.EN);
    sitting = new Sitting(settings).in(shown);
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(
        () -> {
          sitting.close();
          Texts.language().set(Language.EN);
        });
  }

  @Test
  void a_bill_into_nothing_makes_an_enterprise_to_browse(FxRobot robot) {
    Path books = folder.resolve("sunbird.books");
    sitting.choosingBills(Enterprises.bill(folder)).choosingNew(books);
    robot.clickOn("#start-bill");
    assertThat(seen("#bill")).contains("62", "13.54", "700 rows · AWS");
    assertThat(Files.exists(books)).as("nothing is written before").isFalse();
    robot.clickOn("#bill-import");
    assertThat(seen("#ground")).contains("62 members, 0 pending invitations.");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    robot.clickOn("#tree-filter").write("apollo e").type(KeyCode.ENTER);
    assertThat(place()).isInstanceOf(Place.Account.class);
    assertThat(seen("#ground")).contains("Apollo Eclipse", "no balance recorded");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    assertThat(table(robot, "assets").getItems()).hasSize(2);
  }

  @Test
  void a_bill_that_cannot_be_read_says_where_and_writes_nothing(FxRobot robot) throws IOException {
    Path text = Files.writeString(folder.resolve("letter.csv"), "Dear Sirs,\nplease find\n");
    sitting.choosingBills(text).choosingNew(folder.resolve("none.books"));
    robot.clickOn("#start-bill");
    assertThat(seen("#bill-unreadable")).anyMatch(line -> line.contains("letter.csv"));
    robot.type(KeyCode.ESCAPE);
    assertThat(sitting.ground().session()).isNull();
    assertThat(folder.resolve("none.books")).doesNotExist();
  }

  @Test
  void the_preview_is_left_with_escape_and_nothing_happened(FxRobot robot) {
    Path books = folder.resolve("left.books");
    sitting.choosingBills(Enterprises.bill(folder)).choosingNew(books);
    robot.clickOn("#start-bill").type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#bill").tryQuery()).isEmpty();
    assertThat(books).doesNotExist();
  }

  @Test
  void the_tree_is_walked_with_the_arrows_and_drives_the_page(FxRobot robot) {
    open(robot);
    robot.clickOn("#tree-filter").write("treasury").type(KeyCode.DOWN);
    assertThat(place()).isInstanceOf(Place.Account.class);
    Place first = place();
    robot.type(KeyCode.DOWN);
    assertThat(place()).isNotEqualTo(first);
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    assertThat(place()).isEqualTo(first);
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    assertThat(place()).isNotEqualTo(first);
  }

  @Test
  void a_key_that_leads_to_a_part_goes_on_in_it(FxRobot robot) {
    open(robot);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    assertThat(stage.getScene().getFocusOwner()).isSameAs(table(robot, "transfers"));
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    Place before = place();
    robot.type(KeyCode.DOWN);
    assertThat(place()).isNotEqualTo(before);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("setup-invitations");
  }

  @Test
  void an_accounts_history_leads_to_the_entry_that_changed_it(FxRobot robot) {
    open(robot);
    Account management = enterprise().organization().management();
    robot.interact(() -> sitting.at(new Place.Account(management.id(), Place.Tab.HISTORY)));
    assertThat(table(robot, "account-history").getItems()).isNotEmpty();
    robot.clickOn(link(robot, "account-history"));
    assertThat(place()).isInstanceOf(Place.Entry.class);
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    assertThat(place()).isEqualTo(new Place.Account(management.id(), Place.Tab.HISTORY));
  }

  @Test
  void what_somebody_books_is_seen_at_once(FxRobot robot) {
    open(robot);
    Account management = enterprise().organization().management();
    robot.interact(() -> sitting.at(new Place.Account(management.id())));
    Money before = enterprise().balance(management).available();
    Money more = Money.of(new java.math.BigDecimal("1234.50"), management.currency());
    robot.interact(
        () ->
            sitting
                .session()
                .books()
                .submit(
                    Batch.together(
                        Wishes.of(
                            List.of(
                                new FundsCommand.TopUp(
                                    management.id(), new Amount(more.decimal()), "more"))))));
    String now = Texts.formats().amount(before.plus(more));
    assertThat(seen("#ground").stream().filter(now::equals)).hasSizeGreaterThan(2);
  }

  @Test
  void language_and_theme_change_while_one_looks(FxRobot robot) {
    open(robot);
    assertThat(seen("#ground")).contains("Organization");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    assertThat(seen("#ground")).contains("组织").doesNotContain("Organization");
    boolean dark = isDark();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
    assertThat(isDark()).isNotEqualTo(dark);
  }

  @Test
  void it_reopens_where_it_was_left(FxRobot robot) {
    open(robot);
    Account management = enterprise().organization().management();
    robot.interact(() -> sitting.at(new Place.Account(management.id(), Place.Tab.HISTORY)));
    robot.interact(
        () -> {
          sitting.close();
          sitting = new Sitting(settings).in(stage).open(demo);
        });
    assertThat(place()).isEqualTo(new Place.Account(management.id(), Place.Tab.HISTORY));
  }

  @Test
  void damaged_books_are_explained_and_left_as_they_are(FxRobot robot) throws IOException {
    byte[] junk =
        "this was never a books file, and it is long enough".getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("junk.books"), junk);
    robot.interact(() -> sitting.open(file));
    assertThat(seen("#books-fault")).anyMatch(line -> line.contains("junk.books is no books file"));
    robot.type(KeyCode.ENTER);
    assertThat(robot.lookup("#start-demo").tryQuery()).isPresent();
    assertThat(Files.readAllBytes(file)).isEqualTo(junk);
  }

  @Test
  void books_that_somebody_else_has_open_can_be_read(FxRobot robot) {
    Sitting[] other = new Sitting[1];
    robot.interact(() -> other[0] = new Sitting(folder.resolve("other")).open(demo()));
    try {
      robot.interact(() -> sitting.open(demo()));
      assertThat(seen("#books-fault")).contains("Open read-only");
      robot.clickOn("#books-fault-read");
      assertThat(seen("#ground")).contains("read-only");
    } finally {
      robot.interact(other[0]::close);
    }
  }

  @Test
  void a_table_is_filtered_and_its_selection_totalled_and_copied(FxRobot robot) {
    open(robot);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    int all = table(robot, "transfers").getItems().size();
    robot.push(KeyCode.CONTROL, KeyCode.F).write("budget");
    assertThat(table(robot, "transfers").getItems()).isNotEmpty().hasSizeLessThan(all);
    robot.type(KeyCode.ESCAPE);
    assertThat(table(robot, "transfers").getItems()).hasSize(all);
  }

  @Test
  void money_is_transferred_by_keyboard_and_both_balances_follow(FxRobot robot) {
    open(robot);
    Account from = enterprise().organization().management();
    Account to = receiver(from);
    Money before = enterprise().balance(to).transferredIn();
    robot.interact(() -> sitting.at(new Place.Account(to.id())));
    robot.push(KeyCode.CONTROL, KeyCode.T);
    robot.write("12.50").type(KeyCode.TAB, 2).write("for the tests");
    assertThat(seen("#transfer")).anyMatch(line -> line.startsWith(to.name() + " will have "));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(robot.lookup("#transfer").tryQuery()).isEmpty();
    assertThat(enterprise().balance(to).transferredIn().minus(before).plain()).isEqualTo("12.50");
  }

  @Test
  void the_rulebooks_sentence_stands_in_the_dialog_while_one_types(FxRobot robot) {
    open(robot);
    Account from = enterprise().organization().management();
    robot.interact(() -> sitting.at(new Place.Account(receiver(from).id())));
    long entries = enterprise().entry();
    robot.push(KeyCode.CONTROL, KeyCode.T);
    robot.write("99999999");
    assertThat(seen("#transfer")).anyMatch(line -> line.contains("cannot give so much"));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(robot.lookup("#transfer").tryQuery()).isPresent();
    robot.clickOn("#transfer-amount-max");
    assertThat(seen("#transfer")).anyMatch(line -> line.contains("Say why in the remark"));
    robot.type(KeyCode.ESCAPE);
    assertThat(enterprise().entry()).isEqualTo(entries);
  }

  @Test
  void who_cannot_receive_is_barred_in_the_list_and_says_why(FxRobot robot) {
    open(robot);
    robot.push(KeyCode.CONTROL, KeyCode.T);
    robot.clickOn("#transfer-to");
    assertThat(seen("#transfer-to-chooser")).contains("another currency");
    robot.write(enterprise().organization().management().id().value());
    assertThat(seen("#transfer-to-chooser")).contains("the other side");
    robot.type(KeyCode.ENTER);
    assertThat(robot.lookup("#transfer-to-chooser").tryQuery()).isPresent();
  }

  private Account receiver(Account from) {
    for (Account account : enterprise().organization().accounts().byOrdinal()) {
      if (!account.equals(from)
          && !account.isRemoved()
          && !account.frozen()
          && account.currency().equals(from.currency())) {
        return account;
      }
    }
    throw new AssertionError("nobody can receive");
  }

  @Test
  void the_keys_are_listed(FxRobot robot) {
    open(robot);
    robot.type(KeyCode.F1);
    assertThat(seen("#shortcuts")).contains("Ctrl+I", "Ctrl+K", "Alt+←");
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#shortcuts").tryQuery()).isEmpty();
  }

  private void open(FxRobot robot) {
    robot.interact(() -> sitting.open(demo()));
  }

  private static synchronized Path demo() {
    if (demo == null) {
      demo = Enterprises.demo(folder);
    }
    return demo;
  }

  private Place place() {
    return sitting.session().navigator().place().get();
  }

  private Enterprise enterprise() {
    return sitting.session().enterprise();
  }

  private boolean isDark() {
    return sitting.isDark();
  }

  private static TableView<?> table(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(TableView.class);
  }

  private static Node link(FxRobot robot, String table) {
    return robot.from(robot.lookup("#" + table).queryAs(Node.class)).lookup(".hyperlink").query();
  }

  /** All that can be read beneath a node. */
  private List<String> seen(String id) {
    List<String> texts = new ArrayList<>();
    Node node = id.equals("#ground") ? sitting.root() : sitting.root().lookup(id);
    assertThat(node).as(id).isNotNull();
    collect(node, texts);
    return texts;
  }

  private static void collect(Node node, List<String> texts) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      texts.add(labeled.getText());
    } else if (node instanceof TextInputControl field) {
      texts.add(field.getText());
    }
    if (node instanceof javafx.scene.Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }
}
