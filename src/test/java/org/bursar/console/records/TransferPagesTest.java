package org.bursar.console.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.bursar.books.LocalBooks;
import org.bursar.books.journal.TransferFilter;
import org.bursar.books.journal.TransferRecord;
import org.bursar.books.journal.TransferTotals;
import org.bursar.console.kit.Background;
import org.bursar.console.session.Keep;
import org.bursar.console.session.Session;
import org.bursar.exchange.demo.DemoBooks;
import org.bursar.exchange.demo.DemoEnterprise;
import org.bursar.vocabulary.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window on more records than it holds: wherever it is moved, none is lost and none doubled. */
final class TransferPagesTest {

  private static final int MOST = 3_000;

  @TempDir private Path folder;
  private Session session;
  private TransferPages pages;
  private TransferPages.Page shown;
  private final List<TransferTotals> counted = new ArrayList<>();

  @BeforeEach
  void open() {
    Path file = folder.resolve("demo.books");
    Actor actor = Actor.local("chen");
    DemoBooks.create(file, new DemoEnterprise(3, 60, 4_500), actor, "pages", commands -> true);
    Background background = Background.inline();
    session =
        new Session(
            LocalBooks.open(file, LocalBooks.Access.READ, actor, InstantSource.system()),
            background,
            new Keep(folder.resolve("layout.json"), background),
            InstantSource.system());
    pages = new TransferPages("pages", session, page -> shown = page, counted::add);
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void it_is_moved_to_the_oldest_and_back_without_losing_any() {
    long all = session.enterprise().funds().transfers();
    pages.show(TransferFilter.ALL);
    assertThat(numbers().getFirst()).isEqualTo(all);
    TreeSet<Long> seen = new TreeSet<>(numbers());
    while (shown.hasOlder()) {
      pages.older();
      assertInOrder();
      seen.addAll(numbers());
    }
    assertThat(seen).hasSize((int) all);
    assertThat(numbers().getLast()).isEqualTo(1);
    assertThat(shown.hasNewer()).isTrue();
    while (shown.hasNewer()) {
      pages.newer();
      assertInOrder();
    }
    assertThat(numbers().getFirst()).isEqualTo(all);
    assertThat(shown.hasOlder()).isTrue();
  }

  @Test
  void how_far_the_rows_moved_is_told() {
    pages.show(TransferFilter.ALL);
    while (!shown.hasNewer()) {
      assertThat(shown.dropped()).isZero();
      pages.older();
    }
    assertThat(shown.dropped()).isEqualTo(200);
    long first = numbers().getFirst();
    pages.newer();
    assertThat(shown.dropped()).isEqualTo(-200);
    assertThat(numbers().get(200)).isEqualTo(first);
  }

  @Test
  void totals_come_after_the_page_and_are_those_of_everything() {
    pages.show(TransferFilter.ALL.like("预算"));
    assertThat(counted).hasSize(2);
    assertThat(counted.getFirst()).isNull();
    assertThat(counted.getLast().count()).isGreaterThan(shown.rows().size());
    assertThat(shown.rows()).allMatch(record -> record.remark().contains("预算"));
  }

  private List<Long> numbers() {
    return shown.rows().stream().map(TransferRecord::number).toList();
  }

  private void assertInOrder() {
    List<Long> numbers = numbers();
    assertThat(numbers).hasSizeLessThanOrEqualTo(MOST).doesNotHaveDuplicates();
    assertThat(numbers).isSortedAccordingTo(Collections.reverseOrder());
    assertThat(numbers.getFirst() - numbers.getLast()).isEqualTo(numbers.size() - 1L);
  }
}
