package org.bursar.console.statement;

import java.util.ArrayList;
import java.util.List;
import org.bursar.console.kit.Progress;
import org.bursar.enterprise.organization.Account;
import org.bursar.exchange.statement.AccountStatement;
import org.bursar.exchange.statement.Statement;
import org.bursar.vocabulary.Money;

/** One account's statement without its lines, as the statement of a unit lists it. */
record AccountSums(
    Account account,
    Money openingCash,
    Money in,
    Money out,
    Money closingCash,
    Money charged,
    Money closingAvailable,
    int lines) {

  static AccountSums of(AccountStatement of) {
    return new AccountSums(
        of.account(),
        of.openingCash(),
        of.in(),
        of.out(),
        of.closingCash(),
        of.charged(),
        of.closingAvailable(),
        of.lines().size());
  }

  /** The sums of all accounts of which there is something to say. Reads from the disk. */
  static List<AccountSums> all(Statement statement, Progress progress) {
    List<AccountSums> all = new ArrayList<>();
    int done = 0;
    for (Account account : statement.accounts()) {
      progress.check();
      progress.at(done++, statement.accounts().size());
      AccountStatement of = statement.of(account);
      if (!of.isEmpty()) {
        all.add(of(of));
      }
    }
    return all;
  }
}
