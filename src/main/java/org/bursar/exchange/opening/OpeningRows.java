package org.bursar.exchange.opening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rulebook;
import org.bursar.enterprise.organization.Account;
import org.bursar.exchange.table.CellFault;
import org.bursar.exchange.table.FormulaGuard;
import org.bursar.exchange.table.IdCell;
import org.bursar.exchange.table.Row;
import org.bursar.exchange.table.RowFaults;
import org.bursar.exchange.table.RowSink;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.FundsCommand.OpenBalance;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.Sentences;
import org.jspecify.annotations.Nullable;

/** Makes a command of each good row; of another the first fault is kept. */
final class OpeningRows implements RowSink {

  private static final int ACCOUNT = OpeningReader.COLUMNS.place("account_id");
  private static final int OWN_CASH = OpeningReader.COLUMNS.place("own_cash");
  private static final int REFUNDS = OpeningReader.COLUMNS.place("credit_refunds");
  private static final int LIMIT = OpeningReader.COLUMNS.place("credit_limit");

  /** Rows are only asked about here; the commands get ids when they are sent. */
  private static final CommandId ASKED = new CommandId(new UUID(0, 0));

  private final Enterprise enterprise;
  private final String remark;
  private final List<Command> commands = new ArrayList<>();
  private final Map<AccountId, Long> lines = new HashMap<>();
  private final RowFaults.Counter faults = new RowFaults.Counter();

  OpeningRows(Enterprise enterprise, String remark) {
    this.enterprise = enterprise;
    this.remark = remark;
  }

  List<Command> commands() {
    return commands;
  }

  RowFaults faults() {
    return faults.faults();
  }

  @Override
  public void fault(CellFault fault) {
    faults.add(fault);
  }

  @Override
  public void row(Row row) {
    if (row.isBlank()) {
      return;
    }
    AccountId account = account(row);
    if (account == null) {
      return;
    }
    Amount ownCash = amount(row, OWN_CASH);
    Amount refunds = row.isEmpty(REFUNDS) ? null : amount(row, REFUNDS);
    if (ownCash == null || (refunds == null && !row.isEmpty(REFUNDS))) {
      wrong(row, ownCash == null ? OWN_CASH : REFUNDS, "not written as an amount");
      return;
    } else if (!row.isEmpty(LIMIT)) {
      wrong(row, LIMIT, "credit limits cannot be imported yet");
      return;
    }
    judge(row, new OpenBalance(account, ownCash, refunds, remark));
  }

  private void judge(Row row, OpenBalance command) {
    Request request = Request.of(ASKED, command, Actor.local(""), enterprise.at());
    switch (Rulebook.decide(enterprise, enterprise, request)) {
      case Decision.Accepted _ -> commands.add(command);
      case Decision.Refused(var refusal) -> {
        int place =
            switch (refusal.code()) {
              case AMOUNT_INVALID -> isGood(command) ? REFUNDS : OWN_CASH;
              default -> ACCOUNT;
            };
        tell(row, place, refusal);
      }
    }
  }

  private boolean isGood(OpenBalance command) {
    Account account = enterprise.organization().accounts().find(command.account());
    return account != null
        && Money.of(command.ownCash(), account.currency())
            .filter(money -> !money.isNegative())
            .isPresent();
  }

  private @Nullable AccountId account(Row row) {
    if (IdCell.isRounded(row, ACCOUNT)) {
      wrong(row, ACCOUNT, IdCell.ROUNDED);
      return null;
    }
    AccountId account;
    try {
      String text = row.text(ACCOUNT);
      account = new AccountId(row.isSheet() ? text : FormulaGuard.bare(text));
    } catch (IllegalArgumentException _) {
      wrong(row, ACCOUNT, "no id of an account");
      return null;
    }
    Long first = lines.putIfAbsent(account, row.line());
    if (first != null) {
      wrong(row, ACCOUNT, "the account stands in line %d already".formatted(first));
      return null;
    }
    return account;
  }

  private static @Nullable Amount amount(Row row, int place) {
    try {
      return Amount.parse(row.text(place));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /** The rulebook's own sentence, which has the figures in it. */
  private void tell(Row row, int place, Refusal refusal) {
    String reason = refusal.code() + ": " + Sentences.of(refusal, Locale.ENGLISH);
    faults.add(new CellFault(row.file(), row.line(), OpeningReader.COLUMNS.name(place), reason));
  }

  private void wrong(Row row, int place, String reason) {
    faults.add(
        CellFault.quoting(
            row.file(), row.line(), OpeningReader.COLUMNS.name(place), reason, row.text(place)));
  }
}
