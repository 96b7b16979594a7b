package org.bursar.exchange.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.bursar.books.journal.Pace;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rulebook;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Approval;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rulebook about many rows one after the other: each is judged by the enterprise as the
 * rows before it leave it, as the books do it. A refused row changes nothing for those after it.
 */
public final class BulkJudge {

  private static final int BETWEEN_LOOKS = 256;

  /** Rows are only asked about here; the commands get ids when they are sent. */
  private static final CommandId ASKED = new CommandId(new UUID(0, 0));

  private final Enterprise start;
  private final Actor actor;
  private final Instant at;
  private Enterprise now;

  private BulkJudge(Enterprise start, Actor actor, Instant at) {
    this.start = start;
    this.actor = actor;
    this.at = start.now(at);
    this.now = start;
  }

  /**
   * Judges rows; changes nothing.
   *
   * @param at the instant at which they are judged, if the last entry is not later
   * @throws CancellationException if the pace says so
   */
  public static BulkVerdict judge(
      Enterprise start,
      BulkAccounts accounts,
      Actor actor,
      Instant at,
      List<BulkRow> rows,
      BulkTerms terms,
      Pace pace) {
    BulkJudge judge = new BulkJudge(start, actor, at);
    List<JudgedRow> judged = new ArrayList<>(rows.size());
    for (BulkRow row : rows) {
      if (judged.size() % BETWEEN_LOOKS == 0 && !pace.goesOn(judged.size(), rows.size())) {
        throw new CancellationException();
      }
      judged.add(judge.judged(new RowWish(judge.now, accounts, terms).of(row)));
    }
    return BulkVerdict.of(terms.kind(), judged);
  }

  private JudgedRow judged(JudgedRow wish) {
    FundsCommand command = wish.command();
    if (command == null) {
      return wish;
    }
    Request request = Request.of(ASKED, command, actor, at).with(Approval.ASIDE);
    return switch (Rulebook.decide(start, now, request)) {
      case Decision.Refused(Refusal refusal) -> wish.refused(new Objection.ByRules(refusal));
      case Decision.Accepted(List<Event> events) -> {
        now = now.apply(events, new Stamp(now.entry() + 1, at, actor));
        yield wish.after(available(wish.from()), available(wish.to()));
      }
    };
  }

  private @Nullable Money available(@Nullable Account account) {
    return account == null ? null : now.balance(account).available();
  }
}
