package org.bursar.console.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class OutlineRowsTest {
  private final OutlineTree<String> tree = Branches.of("Root", 3, 2);

  @Test
  void what_is_closed_hides_what_stands_beneath_it() {
    assertThat(names(Set.of(), null)).containsExactly("Root");
    assertThat(names(Set.of("Root"), null)).containsExactly("Root", "Root/0", "Root/1", "Root/2");
    assertThat(names(Set.of("Root", "Root/1"), null))
        .containsExactly("Root", "Root/0", "Root/1", "Root/1/0", "Root/1/1", "Root/2");
  }

  @Test
  void a_filter_leaves_hits_and_their_ancestors_and_marks_the_hits() {
    List<OutlineRow<String>> rows = rows(Set.of(), name -> name.equals("Root/2/1"));
    assertThat(rows).extracting(OutlineRow::name).containsExactly("Root", "Root/2", "Root/2/1");
    assertThat(rows).extracting(OutlineRow::hit).containsExactly(false, false, true);
    assertThat(rows).extracting(OutlineRow::depth).containsExactly(0, 1, 2);
    assertThat(rows).extracting(OutlineRow::expanded).containsExactly(true, true, false);
  }

  @Test
  void a_branch_that_is_hit_itself_stays_closed() {
    assertThat(names(Set.of(), "Root/1"::equals)).containsExactly("Root", "Root/1");
  }

  @Test
  void work_that_is_no_longer_wanted_stops() {
    Job job = new Job("tree", () -> 0);
    job.cancel();
    Progress progress = new JobProgress(job, Background.inline().conflated(job::show));
    assertThatThrownBy(() -> OutlineRows.of(tree, Set.of(), null, progress))
        .isInstanceOf(CancellationException.class);
  }

  private List<String> names(Set<Object> expanded, Predicate<String> filter) {
    return rows(expanded, filter).stream().map(OutlineRow::name).toList();
  }

  private List<OutlineRow<String>> rows(Set<Object> expanded, Predicate<String> filter) {
    return OutlineRows.of(tree, expanded, filter, Progress.none());
  }
}
