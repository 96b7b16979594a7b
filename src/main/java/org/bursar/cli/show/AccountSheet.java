package org.bursar.cli.show;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.funds.Grants;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Maximum;
import org.bursar.vocabulary.Money;
import org.jspecify.annotations.Nullable;

/** One account, with who may take back how much from it. */
public final class AccountSheet {

  private final SequencedMap<String, @Nullable Object> row;

  private AccountSheet(Sight sight, Account account) {
    row = AccountTable.row(sight, account);
    row.put("reclaimable", reclaimable(sight.enterprise(), account));
  }

  /** The sheet of an account; empty if there is none of this id. */
  public static Optional<AccountSheet> find(Sight sight, AccountId id) {
    Account account = sight.enterprise().organization().accounts().find(id);
    return Optional.ofNullable(account).map(found -> new AccountSheet(sight, found));
  }

  private static List<SequencedMap<String, @Nullable Object>> reclaimable(
      Enterprise enterprise, Account holder) {
    List<SequencedMap<String, @Nullable Object>> list = new ArrayList<>();
    Balance balance = enterprise.balance(holder);
    Grants grants = enterprise.funds().purse(holder.ordinal()).grants();
    grants.forEachGiver(
        giver -> {
          Money granted = Money.ofMinor(grants.minor(giver), holder.currency());
          Maximum most = balance.reclaimable(granted);
          if (most.amount().isPositive()) {
            SequencedMap<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("to", enterprise.organization().accounts().at(giver).id());
            one.put("amount", most.amount());
            one.put("boundBy", most.boundBy());
            list.add(one);
          }
        });
    return list;
  }

  /** Prints a line of JSON. */
  public void printJson(PrintStream out) {
    out.println(JsonRow.of(row));
  }

  /** Prints its fields below each other. */
  public void printText(PrintStream out) {
    Grid.printFields(row, out);
  }
}
