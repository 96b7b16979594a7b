package org.bursar.console.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.bursar.console.kit.Background;
import org.bursar.console.kit.Backgrounds;
import org.bursar.console.kit.Fx;
import org.bursar.console.kit.Theme;
import org.bursar.console.session.Keep;
import org.bursar.console.session.Session;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;
import org.bursar.support.BigOrganization;
import org.bursar.support.Ratio;
import org.bursar.support.StillBooks;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsEvent.BalanceOpened;
import org.bursar.vocabulary.FundsEvent.ChargesRecorded;
import org.bursar.vocabulary.FundsEvent.LowBalanceAlertSet;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.Source;
import org.bursar.vocabulary.Stamp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a key stroke in the tree's filter costs the FX thread at 100,000 accounts: handling it,
 * taking over the new rows, and the layout that follows.
 */
@Tag("bench")
final class TreeBench {

  private static final int ACCOUNTS = 100_000;
  private static final int UNITS = 2_000;
  private static final int WARM_UP = 2;
  private static final int ROUNDS = 8;

  private final AtomicLong spent = new AtomicLong();
  private final List<Long> strokes = new ArrayList<>();
  private Background background;
  private TreePane pane;
  private Stage stage;

  @Test
  void a_key_stroke_costs_less_than_a_frame(@TempDir Path folder) throws Exception {
    background = Backgrounds.watched(spent::addAndGet);
    Fx.run(() -> open(folder));
    idle();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      if (round == 0) {
        strokes.clear();
      }
      for (String word : List.of("payments 1", "account", "99", "unit 7 account 77", "no such")) {
        for (int letters = 1; letters <= word.length(); letters++) {
          stroke(word.substring(0, letters));
        }
        stroke("");
      }
      act(this::expandAll);
      act(this::collapse);
    }
    Fx.run(stage::close);
    long[] sorted = strokes.stream().mapToLong(Long::longValue).sorted().toArray();
    double median = sorted[sorted.length / 2] / 1e6;
    double high = sorted[(int) Math.ceil(sorted.length * 0.99) - 1] / 1e6;
    Ratio.line(
        "%-52s median %.1f ms, p99 %.1f ms, most %.1f ms of %d (goal p99 <= 16 ms)"
            .formatted(
                "tree of 100,000 accounts, FX thread per key stroke",
                median,
                high,
                sorted[sorted.length - 1] / 1e6,
                sorted.length));
    assertThat(Arrays.stream(sorted).max().orElse(0)).isPositive();
  }

  private void open(Path folder) {
    Session session =
        new Session(
            new StillBooks(marked(BigOrganization.of(ACCOUNTS, UNITS))),
            background,
            new Keep(folder.resolve("layout.json"), background),
            InstantSource.system());
    pane = new TreePane(session, System::nanoTime);
    stage = new Stage();
    Scene scene = new Scene(pane, 330, 700);
    new Theme().dress(scene);
    AtomicLong from = new AtomicLong();
    scene.addPreLayoutPulseListener(() -> from.set(System.nanoTime()));
    scene.addPostLayoutPulseListener(() -> spent.addAndGet(System.nanoTime() - from.get()));
    stage.setScene(scene);
    stage.show();
  }

  /** One account in ten is overdue and one in ten runs low, so that nearly every row has marks. */
  private static Enterprise marked(Enterprise quiet) {
    Currency cny = Currency.of("CNY");
    List<Event> set = new ArrayList<>();
    List<Event> charged = new ArrayList<>();
    for (Account account : quiet.organization().accounts().byOrdinal()) {
      int kind = account.ordinal() % 10;
      if (kind < 2) {
        Money have = Money.ofMinor(100_000, cny);
        set.add(new BalanceOpened(account.id(), have, Money.zero(cny)));
        set.add(new LowBalanceAlertSet(account.id(), have));
        charged.add(
            new ChargesRecorded(
                account.id(),
                Period.of(2026, 1),
                new Source("bench"),
                Money.ofMinor(kind == 0 ? 1 : 200_000, cny)));
      }
    }
    Stamp stamp = new Stamp(2, Instant.parse("2026-01-06T02:00:00Z"), Actor.local("chen"));
    Stamp later = new Stamp(3, Instant.parse("2026-01-07T02:00:00Z"), Actor.local("chen"));
    return quiet.apply(set, stamp).apply(charged, later);
  }

  private void stroke(String typed) {
    act(() -> pane.filter().set(typed));
  }

  private void act(Runnable act) {
    spent.set(0);
    Fx.run(
        () -> {
          long from = System.nanoTime();
          act.run();
          spent.addAndGet(System.nanoTime() - from);
        });
    idle();
    strokes.add(spent.get());
  }

  /** Waits until all work has ended and was drawn. */
  private void idle() {
    do {
      Fx.frames(2);
    } while (Fx.get(() -> !background.jobs().isEmpty()));
    Fx.frames(2);
  }

  private void expandAll() {
    pane.outline().expandBeneath(pane.outline().list().getItems().getFirst().item());
  }

  private void collapse() {
    pane.outline().setExpanded(Set.of());
  }
}
