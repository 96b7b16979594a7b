package org.bursar.console.picker;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.bursar.console.kit.Match;
import org.bursar.console.kit.Progress;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;

/** The members among which one is chosen, in the order of their names. On any thread. */
public record Candidates(List<Account> accounts) {

  private record Keyed(Account account, CollationKey key) {}

  /** All members of an organization. */
  public static Candidates of(Organization organization, Locale language, Progress progress) {
    Collator collator = Collator.getInstance(language);
    List<Keyed> keyed = new ArrayList<>();
    for (Account account : organization.accounts().byOrdinal()) {
      if ((keyed.size() & 1023) == 0) {
        progress.check();
      }
      if (!account.isRemoved()) {
        keyed.add(new Keyed(account, collator.getCollationKey(account.name())));
      }
    }
    keyed.sort(Comparator.comparing(Keyed::key));
    return new Candidates(keyed.stream().map(Keyed::account).toList());
  }

  /** Those of which name or id has every word of a text. */
  List<Account> like(String text, Progress progress) {
    if (text.isBlank()) {
      return accounts;
    }
    Predicate<String> match = Match.words().of(text.strip());
    List<Account> found = new ArrayList<>();
    for (Account account : accounts) {
      progress.check();
      if (match.test(account.name() + ' ' + account.id().value())) {
        found.add(account);
      }
    }
    return found;
  }
}
