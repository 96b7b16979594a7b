package org.bursar.enterprise.organization;

import io.vavr.collection.HashMap;
import java.util.List;
import java.util.Map;
import org.bursar.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The ordinal of each account that ever joined, by its id. Those of the opened books are one plain
 * table, made at once and never changed; who joined since is kept beside it.
 */
public final class Ordinals {

  /** Of no accounts. */
  static final Ordinals NONE = new Ordinals(Map.of(), HashMap.empty());

  private final Map<AccountId, Integer> first;
  private final HashMap<AccountId, Integer> joined;

  private Ordinals(Map<AccountId, Integer> first, HashMap<AccountId, Integer> joined) {
    this.first = first;
    this.joined = joined;
  }

  static Ordinals of(List<Account> accounts) {
    Map<AccountId, Integer> first = java.util.HashMap.newHashMap(accounts.size());
    for (Account account : accounts) {
      first.put(account.id(), account.ordinal());
    }
    return new Ordinals(first, HashMap.empty());
  }

  /** The ordinal of an account; null if it never joined. */
  public @Nullable Integer find(AccountId id) {
    Integer ordinal = first.get(id);
    return ordinal != null ? ordinal : joined.getOrElse(id, null);
  }

  /** All of them with one more account. */
  Ordinals with(Account account) {
    return new Ordinals(first, joined.put(account.id(), account.ordinal()));
  }

  private int size() {
    return first.size() + joined.size();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ordinals that
        && size() == that.size()
        && first.entrySet().stream().allMatch(e -> e.getValue().equals(that.find(e.getKey())))
        && joined.forAll(e -> e._2.equals(that.find(e._1)));
  }

  @Override
  public int hashCode() {
    return size();
  }
}
