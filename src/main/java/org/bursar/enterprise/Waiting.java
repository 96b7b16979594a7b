package org.bursar.enterprise;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.Maximum;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.Request;
import org.jspecify.annotations.Nullable;

/**
 * What commands that wait to be sent would do to what the server confirmed. It is a forecast: the
 * confirmed figures stand beside it, and the server decides.
 *
 * @param after the confirmed value with all of them done that the rules would accept now
 * @param flows of each account that they move cash of, how much comes and how much goes
 * @param doubtful those that would probably be refused
 */
public record Waiting(Enterprise after, Map<AccountId, Flow> flows, Set<CommandId> doubtful) {

  /** Takes its own copies. */
  public Waiting {
    flows = Map.copyOf(flows);
    doubtful = Set.copyOf(doubtful);
  }

  /**
   * What waits for one account, in its currency; both at least 0, and not set off against each
   * other.
   *
   * @param in cash that would come
   * @param out cash that would go
   */
  public record Flow(Money in, Money out) {

    /** What one change of an account's cash is. */
    static Flow of(Money change) {
      Money nothing = Money.zero(change.currency());
      return change.isNegative() ? new Flow(nothing, change.negated()) : new Flow(change, nothing);
    }

    Flow plus(Flow more) {
      return new Flow(in.plus(more.in), out.plus(more.out));
    }
  }

  /**
   * Commands of one batch.
   *
   * @param together whether they are done all or not at all
   */
  public record Batch(List<Request> requests, boolean together) {

    /** Takes its own copy. */
    public Batch {
      requests = List.copyOf(requests);
    }
  }

  /** What waits for an account: nothing, unless a command moves its cash. */
  public Flow of(Account account) {
    Money nothing = Money.zero(account.currency());
    return flows.getOrDefault(account.id(), new Flow(nothing, nothing));
  }

  /**
   * The most that an account can give while nobody can ask the server: what is confirmed, less all
   * outflows that wait; what waits to come in cannot be given on.
   *
   * @param confirmed what this was folded over
   */
  public Maximum transferable(Enterprise confirmed, Account from) {
    return new Cover(confirmed, after, flows).transferable(from);
  }

  /**
   * Why a command that the rules accept after all that waits is not covered by what is confirmed,
   * less all outflows that wait; null if it is.
   *
   * @param confirmed what this was folded over
   * @param preview of the command, after all that waits
   */
  public @Nullable Refusal lacking(Enterprise confirmed, Request request, Preview preview) {
    return preview.decision() instanceof Decision.Accepted(var events)
        ? new Cover(confirmed, after, flows)
            .lacking(request, Cover.changes(preview.before(), preview.after(), events))
        : null;
  }

  /** The most that a giver can take back from a holder, likewise. */
  public Maximum reclaimable(Enterprise confirmed, Account holder, Account giver) {
    return new Cover(confirmed, after, flows).reclaimable(holder, giver);
  }
}
