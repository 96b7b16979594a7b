package org.bursar.exchange.bulk;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Accounts;
import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Finds accounts by what people write: the id, also in groups of digits as it is shown, or a name
 * that no other account has. On any thread.
 */
public final class BulkAccounts {

  private static final Pattern GROUPED = Pattern.compile("[0-9]+([ \u00a0\u2009\u202f][0-9]+)+");

  private final Organization organization;
  private @Nullable Map<String, Integer> names;

  /** The accounts of an organization. */
  public BulkAccounts(Organization organization) {
    this.organization = organization;
  }

  /** What was found. */
  public sealed interface Found {
    /** This account, which may have been removed. */
    record One(Account account) implements Found {}

    /** Several accounts have this name. */
    record Several() implements Found {}

    /** No account is called so; it may still have the form of an id. */
    record None(@Nullable AccountId id) implements Found {}
  }

  /** The account that a cell means. */
  public Found find(String cell) {
    AccountId id = id(cell);
    Account byId = id == null ? null : accounts().find(id);
    if (byId == null && GROUPED.matcher(cell).matches()) {
      byId = accounts().find(new AccountId(cell.replaceAll("[^0-9]", "")));
    }
    if (byId != null) {
      return new Found.One(byId);
    }
    Integer ordinal = names().get(Texts.folded(cell));
    if (ordinal == null) {
      return new Found.None(id);
    }
    return ordinal < 0 ? new Found.Several() : new Found.One(accounts().at(ordinal));
  }

  /** Whether a cell is the id of an account, or the name of one or several. */
  boolean isAny(String cell) {
    return !cell.isEmpty() && !(find(cell) instanceof Found.None);
  }

  private static @Nullable AccountId id(String cell) {
    try {
      return new AccountId(cell);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private Accounts accounts() {
    return organization.accounts();
  }

  /** Names, folded, to ordinals; -1 if several accounts are called so. */
  private synchronized Map<String, Integer> names() {
    Map<String, Integer> known = names;
    if (known == null) {
      known = new HashMap<>();
      for (Account account : accounts().byOrdinal()) {
        if (!account.isRemoved()) {
          known.merge(Texts.folded(account.name()), account.ordinal(), (one, other) -> -1);
        }
      }
      names = known;
    }
    return known;
  }
}
