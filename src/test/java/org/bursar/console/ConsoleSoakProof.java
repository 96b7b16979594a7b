package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bursar.console.kit.Background;
import org.bursar.console.kit.Fx;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Place;
import org.bursar.enterprise.organization.Account;
import org.bursar.support.DemoFile;
import org.bursar.support.Ratio;
import org.bursar.support.Wishes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The console driven by keys for a long time over 100,000 accounts and a million entries: what it
 * holds does not grow, what it opened is gone when it is closed, and no frame waits. For how long,
 * {@code -Dbursar.minutes} says, 30 if it does not; over other books, {@code -Dbursar.books}.
 */
@Tag("soak")
final class ConsoleSoakProof {

  private static final Duration LENGTH =
      Duration.ofMinutes(Integer.getInteger("bursar.minutes", 30));

  /** How often all is closed and counted. */
  private static final int ROUNDS = 10;

  private static final Duration FRAME = Duration.ofMillis(100);

  private static final List<KeyCode> PARTS =
      List.of(
          KeyCode.DIGIT1,
          KeyCode.DIGIT2,
          KeyCode.DIGIT3,
          KeyCode.DIGIT4,
          KeyCode.DIGIT5,
          KeyCode.DIGIT6,
          KeyCode.DIGIT7);

  @TempDir static Path folder;

  private final Random random = new Random(1);
  private Sitting sitting;
  private Frames frames;

  /** Something that a person does, and what it is called in the table. */
  private record Act(String name, Runnable run) {}

  /** In a window of its own: of one that is registered, the robot remembers all events. */
  @BeforeEach
  void sit() throws Exception {
    Fx.run(() -> Texts.language().set(Language.EN));
    String given = System.getProperty("bursar.books");
    Path from = given == null ? DemoFile.HUNDRED_THOUSAND.path() : Path.of(given);
    Path books = Files.copy(from, folder.resolve("soak.books"));
    sitting =
        Fx.get(
            () ->
                new Sitting(
                        folder.resolve("settings"),
                        Background.threads(InstantSource.system(), System::nanoTime))
                    .in(new Stage())
                    .open(books));
    frames = new Frames();
  }

  @AfterEach
  void leave() {
    Fx.run(sitting::close);
  }

  @Test
  void nothing_grows_and_no_frame_waits() throws Exception {
    FxRobot robot = new FxRobot();
    await(robot, () -> sitting.ground().session() != null);
    List<Act> acts = acts(robot);
    // Everything before it counts: what is made at the first time is no growth, and no code is
    // warm.
    tour(robot);
    acts.forEach(act -> act.run().run());
    tour(robot);
    rest(robot);
    robot.interact(frames::start);
    List<Held> held = new ArrayList<>();
    long begun = System.nanoTime();
    int done = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      long until = begun + LENGTH.toNanos() * round / ROUNDS;
      while (System.nanoTime() < until) {
        Act act = acts.get(random.nextInt(acts.size()));
        frames.during(act.name());
        act.run().run();
        done++;
      }
      frames.during("rest");
      rest(robot);
      System.out.println("soak: " + round + ": " + frames);
      robot.interact(frames::stop);
      held.add(Held.now());
      System.out.println("soak: " + round + ": " + held.getLast());
      robot.interact(frames::goOn);
    }
    robot.interact(frames::stop);
    tell(done, held);
    assertThat(Window.getWindows()).hasSize(1);
    assertThat(held.getLast().nodes()).isLessThanOrEqualTo(held.getFirst().nodes() * 11 / 10);
    assertThat(held.getLast().listeners())
        .isLessThanOrEqualTo(held.getFirst().listeners() * 11 / 10);
    assertThat(held.getLast().bytes()).isLessThanOrEqualTo(held.getFirst().bytes() * 11 / 10);
    assertThat(frames.longest()).as(frames.toString()).isLessThanOrEqualTo(FRAME);
  }

  private void tell(int done, List<Held> held) throws Exception {
    Ratio.line(
        String.format(
            Locale.ROOT,
            "soak of %d minutes, %d acts over 100k accounts: held %s at first, %s at last; of %d"
                + " frames %s (goal: flat, none over 100 ms)",
            LENGTH.toMinutes(),
            done,
            held.getFirst(),
            held.getLast(),
            frames.count(),
            frames));
  }

  /** All that is open is closed, and the first page is shown in the first language and look. */
  private void rest(FxRobot robot) {
    robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
    robot.interact(() -> sitting.session().lookAtNow());
    robot.interact(() -> sitting.at(Place.HOME));
    robot.interact(
        () -> {
          if (Texts.language().get() != Language.EN) {
            sitting.act("language");
          }
          if (sitting.isDark()) {
            sitting.act("theme");
          }
        });
  }

  /** Every part and every page of an account and of a unit. */
  private void tour(FxRobot robot) {
    PARTS.forEach(part -> robot.push(KeyCode.CONTROL, part));
    Account account = account();
    for (Place.Tab tab : Place.Tab.values()) {
      robot.interact(() -> sitting.at(new Place.Account(account.id(), tab)));
      robot.interact(() -> {});
    }
    robot.interact(() -> sitting.at(unit()));
    scroll(robot);
  }

  private List<Act> acts(FxRobot robot) {
    return List.of(
        new Act("account", () -> robot.interact(() -> sitting.at(page()))),
        new Act("account", () -> robot.interact(() -> sitting.at(page()))),
        new Act("account", () -> robot.interact(() -> sitting.at(page()))),
        new Act("unit", () -> robot.interact(() -> sitting.at(unit()))),
        new Act("unit", () -> robot.interact(() -> sitting.at(unit()))),
        new Act("part", () -> robot.push(KeyCode.CONTROL, part())),
        new Act("part", () -> robot.push(KeyCode.CONTROL, part())),
        new Act("back", () -> robot.push(KeyCode.ALT, KeyCode.LEFT)),
        new Act("walk the tree", () -> walk(robot)),
        new Act("filter", () -> filter(robot)),
        new Act("filter", () -> filter(robot)),
        new Act("find", () -> find(robot)),
        new Act("find", () -> find(robot)),
        new Act("scroll records", () -> scroll(robot)),
        new Act("transfer dialog", () -> dialog(robot, KeyCode.T)),
        new Act("reclaim dialog", () -> dialog(robot, KeyCode.R)),
        new Act("rename and undo", () -> rename(robot)),
        new Act("somebody else's top-up", () -> robot.interact(this::elsewhere)),
        new Act("theme", () -> robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D)),
        new Act("language", () -> robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L)));
  }

  private Account account() {
    var all = sitting.session().enterprise().organization().accounts().byOrdinal();
    return all.get(random.nextInt(all.size()));
  }

  private Place page() {
    Place.Tab[] tabs = Place.Tab.values();
    return new Place.Account(account().id(), tabs[random.nextInt(tabs.length)]);
  }

  private Place unit() {
    var unit = account().unit();
    return unit == null ? Place.HOME : new Place.Unit(unit);
  }

  private KeyCode part() {
    return PARTS.get(random.nextInt(PARTS.size()));
  }

  private void walk(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    robot.push(KeyCode.CONTROL, KeyCode.F);
    for (int i = 0; i < 8; i++) {
      robot.type(random.nextInt(4) == 0 ? KeyCode.UP : KeyCode.DOWN);
    }
  }

  private void filter(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write(start(account().name()));
    robot.type(KeyCode.DOWN);
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.type(KeyCode.BACK_SPACE);
  }

  private void find(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write(start(account().name()));
    robot.type(KeyCode.DOWN).type(random.nextBoolean() ? KeyCode.ENTER : KeyCode.ESCAPE);
    robot.type(KeyCode.ESCAPE);
  }

  private static String start(String name) {
    return name.substring(0, Math.min(name.length(), 5)).toLowerCase(Locale.ROOT);
  }

  private void scroll(FxRobot robot) {
    robot.interact(() -> sitting.at(new Place.Transfers()));
    robot.interact(
        () -> {
          TableView<?> table = sitting.control(TableView.class, "transfers");
          table.requestFocus();
          table.scrollTo(random.nextInt(Math.max(1, table.getItems().size())));
        });
    for (int i = 0; i < 5; i++) {
      robot.type(KeyCode.PAGE_DOWN);
    }
  }

  private void dialog(FxRobot robot, KeyCode key) {
    robot.push(KeyCode.CONTROL, key);
    robot.type(KeyCode.ESCAPE);
  }

  private void rename(FxRobot robot) {
    Account account = account();
    if (sitting.session().enterprise().organization().isMember(account)) {
      String name = "Soaked " + random.nextInt(1_000_000);
      robot.interact(() -> sitting.give(Wishes.renameAccount(account.id().value(), name)));
    }
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    robot.type(KeyCode.ESCAPE);
  }

  private void elsewhere() {
    Account management = sitting.session().enterprise().organization().management();
    sitting.give(Wishes.topUp(management.id().value(), "1.00"));
  }

  private static void await(FxRobot robot, Callable<Boolean> here) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, here);
    robot.interact(() -> {});
  }
}
