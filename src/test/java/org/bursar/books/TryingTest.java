package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A write outlasts a change of the leader, and nobody waits for ever. */
final class TryingTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final List<Integer> waited = new ArrayList<>();

  /** Three attempts, or half a minute; each wait takes ten seconds. */
  private Trying trying() {
    return new Patience(
            3,
            Duration.ofSeconds(30),
            now::get,
            attempt -> {
              waited.add(attempt);
              now.updateAndGet(instant -> instant.plusSeconds(10));
            })
        .begin();
  }

  private static BooksFault fault(Kind kind) {
    return new BooksFault(kind, "said");
  }

  @ParameterizedTest
  @EnumSource(names = {"UNREACHABLE", "FOLLOWING"})
  void a_database_that_is_away_is_waited_for_as_long_as_patience_lasts(Kind away) {
    Trying trying = trying();
    trying.bear(fault(away));
    trying.bear(fault(away));
    trying.bear(fault(away));
    BooksFault last = fault(away);
    assertThatThrownBy(() -> trying.bear(last)).isSameAs(last);
    assertThat(waited).containsExactly(1, 2, 3);
    assertThat(trying.failed()).isEqualTo(4);
  }

  @Test
  void time_counts_from_when_it_went_away() {
    Trying trying = trying();
    trying.bear(fault(Kind.CONTENDED));
    now.set(Instant.EPOCH.plusSeconds(100));
    trying.bear(fault(Kind.UNREACHABLE));
    trying.bear(fault(Kind.UNREACHABLE));
    trying.bear(fault(Kind.UNREACHABLE));
    assertThatThrownBy(() -> trying.bear(fault(Kind.UNREACHABLE))).isInstanceOf(BooksFault.class);
  }

  @Test
  void others_who_write_are_not_waited_for_and_only_so_often_given_way_to() {
    Trying trying = trying();
    trying.bear(fault(Kind.CONTENDED));
    trying.bear(fault(Kind.CONTENDED));
    assertThatThrownBy(() -> trying.bear(fault(Kind.CONTENDED))).isInstanceOf(BooksFault.class);
    assertThat(waited).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"UNREACHABLE", "FOLLOWING", "CONTENDED"},
      mode = EnumSource.Mode.EXCLUDE)
  void what_does_not_pass_is_said_at_once(Kind kind) {
    Trying trying = trying();
    assertThatThrownBy(() -> trying.bear(fault(kind))).isInstanceOf(BooksFault.class);
    assertThat(waited).isEmpty();
  }

  @Test
  void a_clock_that_stands_still_keeps_nobody_for_ever() {
    Trying trying =
        new Patience(1, Duration.ofSeconds(30), () -> Instant.EPOCH, waited::add).begin();
    assertThatThrownBy(
            () -> {
              while (true) {
                trying.bear(fault(Kind.UNREACHABLE));
              }
            })
        .isInstanceOf(BooksFault.class);
    assertThat(waited).hasSizeLessThan(100);
  }

  @Test
  void pauses_grow_to_a_second_so_that_a_new_leader_is_found_soon() {
    assertThat(List.of(1, 2, 3, 5, 6, 90).stream().map(Patience::pause).map(Duration::toMillis))
        .containsExactly(50L, 100L, 200L, 800L, 1_000L, 1_000L);
  }

  @Test
  void usual_patience_outlasts_a_change_of_leader_and_ends_before_a_client_gives_up() {
    Patience usual = Patience.usual(now::get);
    assertThat(usual.most()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(55));
  }

  @Test
  void nobody_waits_for_books_that_he_has_alone() {
    assertThatThrownBy(() -> Patience.NONE.begin().bear(fault(Kind.UNREACHABLE)))
        .isInstanceOf(BooksFault.class);
  }
}
