package org.bursar.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.ACME;
import static org.bursar.support.Wishes.createAccount;
import static org.bursar.support.Wishes.createUnit;
import static org.bursar.support.Wishes.decide;
import static org.bursar.support.Wishes.moveAccount;
import static org.bursar.support.Wishes.remove;
import static org.bursar.support.Wishes.submit;

import java.util.stream.Collectors;
import org.bursar.support.Firm;
import org.bursar.vocabulary.SetupCommand;
import org.junit.jupiter.api.Test;

/** Setting account sharing up, in its documented order (domain, section 2). */
final class ChecklistTest {

  private final Firm firm = Firm.opened();

  @Test
  void each_step_waits_for_what_it_needs_and_is_next_when_that_is_done() {
    assertThat(steps())
        .isEqualTo("1 NEXT, 2 WAITING [1], 3 WAITING [2], 4 WAITING [2], 5 WAITING [3, 4]");
    firm.give(submit(ACME));
    assertThat(steps()).startsWith("1 NEXT, 2 WAITING");
    firm.give(decide(true));
    assertThat(steps()).startsWith("1 DONE, 2 NEXT, 3 WAITING [2], 4 WAITING [2]");
    firm.give(new SetupCommand.EnableAccountCenter());
    assertThat(steps()).isEqualTo("1 DONE, 2 DONE, 3 NEXT, 4 NEXT, 5 WAITING [3, 4]");
    firm.give(createAccount("A"));
    assertThat(steps()).isEqualTo("1 DONE, 2 DONE, 3 DONE, 4 NEXT, 5 WAITING [4]");
    firm.give(createUnit("u", "root", "U"));
    assertThat(steps()).isEqualTo("1 DONE, 2 DONE, 3 DONE, 4 DONE, 5 NEXT");
    firm.give(moveAccount("A", "u"));
    assertThat(steps()).isEqualTo("1 DONE, 2 DONE, 3 DONE, 4 DONE, 5 DONE");
    firm.give(remove("A"));
    assertThat(steps()).isEqualTo("1 DONE, 2 DONE, 3 NEXT, 4 DONE, 5 WAITING [3]");
  }

  private String steps() {
    return Checklist.of(firm.now()).rows().stream()
        .map(
            row ->
                row.step().number()
                    + " "
                    + row.state()
                    + (row.waitsFor().isEmpty()
                        ? ""
                        : " " + row.waitsFor().stream().map(Checklist.Step::number).toList()))
        .collect(Collectors.joining(", "));
  }
}
