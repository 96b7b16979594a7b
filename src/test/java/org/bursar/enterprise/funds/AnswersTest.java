package org.bursar.enterprise.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Of a pair's transfers the oldest is answered first. */
final class AnswersTest {

  /** A transfer if the amount is above zero, else a reclaim. */
  private final List<Long> story = new ArrayList<>();

  @Test
  void a_reclaim_answers_the_oldest_transfer_first() {
    tell(300, 200, -300, -50);
    assertThat(answers()).containsExactly(Map.entry(1L, List.of(3L)), Map.entry(2L, List.of(4L)));
  }

  @Test
  void a_reclaim_answers_as_many_transfers_as_it_takes() {
    tell(100, 100, 100, -250, -50);
    assertThat(answers())
        .containsExactly(
            Map.entry(1L, List.of(4L)), Map.entry(2L, List.of(4L)), Map.entry(3L, List.of(4L, 5L)));
  }

  @Test
  void a_transfer_after_everything_came_back_is_not_answered_yet() {
    tell(100, -100, 100);
    assertThat(answers()).containsExactly(Map.entry(1L, List.of(2L)), Map.entry(3L, List.of()));
  }

  @Test
  void they_agree_with_paying_back_note_by_note() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      story.clear();
      long granted = 0;
      for (int i = 0; i < 40; i++) {
        boolean back = granted > 0 && random.nextInt(3) > 0;
        long amount = back ? -1 - random.nextInt((int) granted) : 1 + random.nextInt(9);
        granted += amount;
        story.add(amount);
      }
      assertThat(answers()).describedAs("seed %d", seed).isEqualTo(noteByNote());
    }
  }

  private void tell(long... amounts) {
    for (long amount : amounts) {
      story.add(amount);
    }
  }

  private Map<Long, List<Long>> answers() {
    Answers.Reclaims reclaims = new Answers.Reclaims();
    for (int i = 0; i < story.size(); i++) {
      if (story.get(i) < 0) {
        reclaims.add(i + 1, -story.get(i));
      }
    }
    Answers answers = reclaims.answers();
    Map<Long, List<Long>> found = new LinkedHashMap<>();
    long granted = 0;
    for (int i = 0; i < story.size(); i++) {
      granted += story.get(i);
      if (story.get(i) > 0) {
        found.put(i + 1L, answers.to(i + 1, story.get(i), granted));
      }
    }
    return found;
  }

  /** Each unit of money as a note that knows which transfer it came with. */
  private Map<Long, List<Long>> noteByNote() {
    Map<Long, List<Long>> found = new LinkedHashMap<>();
    List<Long> notes = new ArrayList<>();
    for (int i = 0; i < story.size(); i++) {
      long number = i + 1;
      if (story.get(i) > 0) {
        found.put(number, new ArrayList<>());
      }
      for (long unit = 0; unit < Math.abs(story.get(i)); unit++) {
        if (story.get(i) > 0) {
          notes.add(number);
        } else {
          List<Long> answered = found.get(notes.removeFirst());
          if (!answered.contains(number)) {
            answered.add(number);
          }
        }
      }
    }
    return found;
  }
}
