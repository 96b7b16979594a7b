package org.bursar.exchange.bulk;

import static org.bursar.exchange.bulk.BulkFault.Reason.ACCOUNT_MISSING;
import static org.bursar.exchange.bulk.BulkFault.Reason.AMOUNT_MISSING;
import static org.bursar.exchange.bulk.BulkFault.Reason.AMOUNT_UNREADABLE;
import static org.bursar.exchange.bulk.BulkFault.Reason.CURRENCY_OTHER;
import static org.bursar.exchange.bulk.BulkFault.Reason.ID_ROUNDED;
import static org.bursar.exchange.bulk.BulkFault.Reason.NAME_OF_SEVERAL;
import static org.bursar.exchange.bulk.BulkFault.Reason.NOBODY_GAVE;
import static org.bursar.exchange.bulk.BulkFault.Reason.NO_ACCOUNT;
import static org.bursar.exchange.bulk.BulkFault.Reason.SEVERAL_GAVE;

import java.math.BigDecimal;
import java.util.Optional;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Grants;
import org.bursar.enterprise.organization.Account;
import org.bursar.exchange.table.IdCell;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a row wishes, as the enterprise stands at its turn: all that can be taken back is known only
 * then.
 */
record RowWish(Enterprise now, BulkAccounts accounts, BulkTerms terms) {

  /** Carries what is wrong with a row out of where it was found. */
  private static final class Faulty extends Exception {
    private final transient BulkFault fault;

    Faulty(BulkFault.Reason reason, BulkField field, String cell) {
      super(reason.name());
      fault = new BulkFault(reason, field, cell);
    }
  }

  /** Whom a cell means; the account is null if there is none of this id. */
  private record Party(AccountId id, @Nullable Account account) {}

  /** How much; the money is null if the accounts do not say in which currency. */
  private record Much(Amount amount, @Nullable Money money, boolean isLowered) {}

  /** The row with its command, not judged yet; or with what speaks against making one. */
  JudgedRow of(BulkRow row) {
    Party from = null;
    Party to = null;
    try {
      if (row.fault() != null) {
        throw new Faulty(row.fault().reason(), row.fault().field(), row.fault().cell());
      }
      from = from(row);
      to = terms.kind().isOfPairs() ? to(row, from) : null;
      Much much = much(row, from, to);
      FundsCommand command = command(row, from, to, much.amount());
      return new JudgedRow(
          row,
          from.account(),
          account(to),
          command,
          much.money(),
          much.isLowered(),
          null,
          null,
          null);
    } catch (Faulty e) {
      return new JudgedRow(
          row,
          account(from),
          account(to),
          null,
          null,
          false,
          null,
          null,
          new Objection.InRow(e.fault));
    }
  }

  private static @Nullable Account account(@Nullable Party party) {
    return party == null ? null : party.account();
  }

  private Party from(BulkRow row) throws Faulty {
    return row.from().isEmpty() && terms.kind() == BulkKind.TRANSFER && terms.other() != null
        ? party(terms.other())
        : party(row.from(), BulkField.FROM);
  }

  private Party to(BulkRow row, Party from) throws Faulty {
    if (!row.to().isEmpty() || terms.kind() == BulkKind.TRANSFER) {
      return party(row.to(), BulkField.TO);
    } else if (terms.other() != null) {
      return party(terms.other());
    }
    Account holder = from.account();
    if (holder == null) {
      return from;
    }
    Grants grants = now.funds().purse(holder.ordinal()).grants();
    if (grants.count() != 1) {
      throw new Faulty(grants.count() == 0 ? NOBODY_GAVE : SEVERAL_GAVE, BulkField.TO, row.from());
    }
    int[] giver = new int[1];
    grants.forEachGiver(ordinal -> giver[0] = ordinal);
    return party(now.organization().accounts().at(giver[0]).id());
  }

  private Party party(AccountId id) {
    return new Party(id, now.organization().accounts().find(id));
  }

  private Party party(String cell, BulkField field) throws Faulty {
    if (cell.isEmpty()) {
      throw new Faulty(ACCOUNT_MISSING, field, "");
    }
    return switch (accounts.find(cell)) {
      case BulkAccounts.Found.One(Account account) -> new Party(account.id(), account);
      case BulkAccounts.Found.Several _ -> throw new Faulty(NAME_OF_SEVERAL, field, cell);
      case BulkAccounts.Found.None(AccountId id) -> {
        if (id == null || IdCell.looksRounded(cell)) {
          throw new Faulty(id == null ? NO_ACCOUNT : ID_ROUNDED, field, cell);
        }
        yield new Party(id, null);
      }
    };
  }

  private Much much(BulkRow row, Party from, @Nullable Party to) throws Faulty {
    String cell = row.amount().isEmpty() ? terms.amount() : row.amount();
    Account account = from.account();
    if (!row.currency().isEmpty()
        && account != null
        && !row.currency().equalsIgnoreCase(account.currency().code())) {
      throw new Faulty(CURRENCY_OTHER, BulkField.CURRENCY, row.currency());
    } else if (cell.isBlank()) {
      throw new Faulty(AMOUNT_MISSING, BulkField.AMOUNT, "");
    }
    boolean isAll = BulkAmount.isAll(terms.kind(), cell);
    Account giver = to == null ? null : to.account();
    Money most = account == null || giver == null ? null : most(account, giver);
    if (isAll) {
      return most != null && most.isPositive()
          ? new Much(Amount.of(most), most, false)
          : new Much(smallest(account), null, false);
    }
    Amount asked =
        BulkAmount.of(cell)
            .orElseThrow(() -> new Faulty(AMOUNT_UNREADABLE, BulkField.AMOUNT, cell));
    Money money = account == null ? null : Money.of(asked, account.currency()).orElse(null);
    boolean mayBeLess = terms.kind() == BulkKind.RECLAIM && terms.isLowered();
    if (mayBeLess
        && money != null
        && most != null
        && most.isPositive()
        && most.compareTo(money) < 0) {
      return new Much(Amount.of(most), most, true);
    }
    return new Much(asked, money, false);
  }

  private Money most(Account holder, Account giver) {
    return now.balance(holder).reclaimable(now.funds().granted(holder, giver)).amount();
  }

  /** Where nothing can be taken back, the rules say of this why it cannot be. */
  private static Amount smallest(@Nullable Account holder) {
    return holder == null
        ? new Amount(BigDecimal.ONE)
        : Amount.of(Money.ofMinor(1, holder.currency()));
  }

  private FundsCommand command(BulkRow row, Party from, @Nullable Party to, Amount amount)
      throws Faulty {
    String remark = row.remark().isEmpty() ? terms.remark() : row.remark();
    AccountId other = to == null ? from.id() : to.id();
    return switch (terms.kind()) {
      case TRANSFER -> new FundsCommand.Transfer(from.id(), other, amount, remark);
      case RECLAIM -> new FundsCommand.Reclaim(from.id(), other, amount, remark);
      case CREDIT_LIMIT -> new FundsCommand.SetCreditLimit(from.id(), amount);
      case ALERT -> new FundsCommand.SetLowBalanceAlert(from.id(), amount);
      case OPENING_BALANCE ->
          new FundsCommand.OpenBalance(from.id(), amount, refunds(row.refunds()), remark);
    };
  }

  private static @Nullable Amount refunds(String cell) throws Faulty {
    Optional<Amount> refunds = BulkAmount.of(cell);
    if (refunds.isEmpty() && !cell.isEmpty()) {
      throw new Faulty(AMOUNT_UNREADABLE, BulkField.REFUNDS, cell);
    }
    return refunds.orElse(null);
  }
}
