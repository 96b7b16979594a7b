package org.bursar.console.requests;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bursar.books.Records;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.CoverageEffect;
import org.bursar.enterprise.Preview;
import org.bursar.enterprise.access.ApprovalRequest;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.Request;
import org.jspecify.annotations.Nullable;

/**
 * What a request would do if it were approved now.
 *
 * @param entry the entry at which it was looked at
 * @param refusal why the rules would turn it down; null if they would not
 * @param accounts those whose money it moves, before and after
 * @param gains how many get an asset's cover by it
 * @param loses how many lose it
 */
record RequestEffect(
    long entry, @Nullable Refusal refusal, List<Line> accounts, int gains, int loses) {

  /** What an account has available, before and after. */
  record Line(Account account, Money before, Money after) {}

  RequestEffect {
    accounts = List.copyOf(accounts);
  }

  /** Looks at it; off the FX thread. */
  static RequestEffect of(ApprovalRequest request, Sight sight, Records records) {
    List<Request> approved = new ArrayList<>();
    for (Request each : request.approved(sight.at())) {
      Long names = each.namesEntry();
      approved.add(names == null ? each : each.with(records.named(names).orElse(null)));
    }
    Preview preview = Preview.together(sight.enterprise(), approved);
    return switch (preview.decision()) {
      case Decision.Refused(var refusal) ->
          new RequestEffect(sight.entry(), refusal, List.of(), 0, 0);
      case Decision.Accepted _ -> {
        CoverageEffect coverage = CoverageEffect.of(preview.before(), preview.after());
        yield new RequestEffect(
            sight.entry(), null, lines(preview), coverage.gains().size(), coverage.loses().size());
      }
    };
  }

  private static List<Line> lines(Preview preview) {
    Set<AccountId> moved = new LinkedHashSet<>();
    if (preview.decision() instanceof Decision.Accepted(var events)) {
      for (var event : events) {
        if (event instanceof FundsEvent funds) {
          moved.addAll(funds.movedAccounts());
        }
      }
    }
    List<Line> lines = new ArrayList<>();
    for (AccountId id : moved) {
      Account before = preview.before().organization().accounts().find(id);
      Account after = preview.after().organization().accounts().find(id);
      if (before != null && after != null) {
        lines.add(
            new Line(
                after,
                preview.before().balance(before).available(),
                preview.after().balance(after).available()));
      }
    }
    return lines;
  }
}
