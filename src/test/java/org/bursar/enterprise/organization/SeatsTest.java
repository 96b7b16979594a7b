package org.bursar.enterprise.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who sits in a unit, whenever they came. */
final class SeatsTest {

  private static final Seats OPENED = Seats.of(new int[] {3, 5, 8});

  @Test
  void who_comes_sits_there_and_who_leaves_does_not() {
    Seats seats = OPENED.without(5).with(4).with(9).without(9);
    assertThat(seats).containsExactlyInAnyOrder(3, 4, 8).hasSize(3);
    assertThat(seats.size()).isEqualTo(3);
    assertThat(seats.contains(5)).isFalse();
    assertThat(seats.contains(4)).isTrue();
    assertThat(OPENED).containsExactlyInAnyOrder(3, 5, 8);
  }

  @Test
  void who_comes_back_sits_there_once() {
    Seats seats = OPENED.without(5).with(5).with(5);
    assertThat(seats).isEqualTo(OPENED).hasSameHashCodeAs(OPENED);
    assertThat(seats).containsExactlyInAnyOrder(3, 5, 8);
  }

  @Test
  void nobody_is_left_when_all_have_gone() {
    assertThat(OPENED.without(3).without(5).without(8).isEmpty()).isTrue();
    assertThat(Seats.NONE.with(1).without(1)).isEqualTo(Seats.NONE);
  }

  @Test
  void the_same_seats_are_equal_however_they_came_about() {
    assertThat(Seats.NONE.with(8).with(3).with(5)).isEqualTo(OPENED).hasSameHashCodeAs(OPENED);
    assertThat(OPENED.with(9)).isNotEqualTo(OPENED.with(10));
  }
}
