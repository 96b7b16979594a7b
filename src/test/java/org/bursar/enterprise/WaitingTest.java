package org.bursar.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bursar.support.AccessWishes;
import org.bursar.support.Firm;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UserName;
import org.junit.jupiter.api.Test;

class WaitingTest {

  private static final Actor OLGA = Actor.user(new UserName("olga"));
  private long ids;

  @Test
  void what_comes_and_what_goes_stand_apart_and_beside_what_is_confirmed() {
    Firm firm = served();
    Waiting waiting =
        each(
            firm,
            Wishes.transfer("M", "A", "30.00"),
            Wishes.transfer("A", "B", "0.00"),
            Wishes.topUp("A", "5.00"),
            Wishes.transfer("A", "B", "2.00"));
    assertThat(flow(waiting, firm, "M")).isEqualTo("0.00 30.00");
    assertThat(flow(waiting, firm, "A")).isEqualTo("35.00 2.00");
    assertThat(flow(waiting, firm, "B")).isEqualTo("2.00 0.00");
    assertThat(firm.balance("A").cash().plain()).isEqualTo("0.00");
    assertThat(waiting.doubtful()).hasSize(1);
  }

  @Test
  void what_the_rules_would_refuse_now_moves_nothing() {
    Firm firm = served();
    Waiting waiting =
        each(firm, Wishes.transfer("M", "A", "80.00"), Wishes.transfer("M", "B", "80.00"));
    assertThat(flow(waiting, firm, "B")).isEqualTo("0.00 0.00");
    assertThat(waiting.doubtful()).hasSize(1);
  }

  @Test
  void a_batch_together_of_which_one_would_be_refused_moves_nothing_at_all() {
    Firm firm = served();
    List<Request> requests =
        requests(Wishes.transfer("M", "A", "80.00"), Wishes.transfer("M", "B", "80.00"));
    Waiting waiting = waiting(firm, List.of(new Waiting.Batch(requests, true)));
    assertThat(flow(waiting, firm, "M")).isEqualTo("0.00 0.00");
    assertThat(waiting.doubtful()).hasSize(2);
    assertThat(waiting.after()).isEqualTo(firm.now());
  }

  @Test
  void what_a_second_person_would_be_asked_about_moves_nothing_yet() {
    Firm firm = served().asServer().give(AccessWishes.policy("p1", "Transfer", "50.00", null));
    Waiting waiting = each(firm, Wishes.transfer("M", "A", "80.00"));
    assertThat(flow(waiting, firm, "A")).isEqualTo("0.00 0.00");
    assertThat(waiting.doubtful()).isEmpty();
  }

  private Waiting each(Firm firm, Command... commands) {
    List<Waiting.Batch> batches = new ArrayList<>();
    requests(commands).forEach(request -> batches.add(new Waiting.Batch(List.of(request), false)));
    return waiting(firm, batches);
  }

  private List<Request> requests(Command... commands) {
    List<Request> requests = new ArrayList<>();
    for (Command command : commands) {
      requests.add(Request.of(new CommandId(new UUID(8, ++ids)), command, OLGA, Firm.START));
    }
    return requests;
  }

  private static String flow(Waiting waiting, Firm firm, String account) {
    Waiting.Flow flow = waiting.of(firm.account(account));
    return flow.in().plain() + " " + flow.out().plain();
  }

  private static Firm served() {
    return Firm.with("A", "B")
        .give(Wishes.topUp("M", "100.00"))
        .asServer()
        .give(AccessWishes.addUser("olga", Role.OPERATOR));
  }

  private static Waiting waiting(Firm firm, List<Waiting.Batch> batches) {
    Outlook outlook = new Outlook(firm.now(), _ -> null);
    batches.forEach(outlook::add);
    return outlook.waiting();
  }
}
