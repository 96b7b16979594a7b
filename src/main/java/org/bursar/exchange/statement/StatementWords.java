package org.bursar.exchange.statement;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.UnitId;

/** A statement in the words of one language. */
public final class StatementWords {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Enterprise enterprise;
  private final boolean chinese;

  /** Words in Chinese for any Chinese, in English for any other language. */
  public StatementWords(Enterprise enterprise, Locale language) {
    this.enterprise = enterprise;
    this.chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  boolean isChinese() {
    return chinese;
  }

  /** What a line is, with the other account and the month. */
  public String of(StatementLine line) {
    return of(line.event(), line.kind());
  }

  private String of(FundsEvent event, MovementKind kind) {
    return switch (event) {
      case FundsEvent.Transferred e ->
          kind == MovementKind.TRANSFER_OUT
              ? said("Transfer to " + name(e.to()), "划拨至 " + name(e.to()))
              : said("Transfer from " + name(e.from()), "由 " + name(e.from()) + " 划入");
      case FundsEvent.Reclaimed e ->
          kind == MovementKind.RECLAIM_OUT
              ? said("Reclaimed by " + name(e.to()), "由 " + name(e.to()) + " 回收")
              : said("Reclaimed from " + name(e.from()), "自 " + name(e.from()) + " 回收");
      case FundsEvent.ChargesRecorded e ->
          said("Charges of " + e.period(), e.period() + " 费用") + " · " + e.source().value();
      case FundsEvent.EntryReversed e ->
          said("Entry " + e.entry() + " reversed: ", "冲销第 " + e.entry() + " 条记录：")
              + word(MovementKind.of(e.reversed(), e.reversed().account()));
      case FundsEvent.CreditLimitSet e -> word(kind) + said(": ", "：") + amount(e.limit());
      default -> word(kind);
    };
  }

  private String word(MovementKind kind) {
    return switch (kind) {
      case OPENING_BALANCE -> said("Opening balance", "期初余额");
      case TOP_UP -> said("Top-up", "充值");
      case TRANSFER_OUT, TRANSFER_IN -> said("Transfer", "划拨");
      case RECLAIM_IN, RECLAIM_OUT -> said("Reclaim", "回收");
      case CHARGES -> said("Charges", "费用");
      case SETTLEMENT -> said("Bills settled", "结清账单");
      case CREDIT_REFUND -> said("Credit refund", "信用退款");
      case CREDIT_LIMIT -> said("Credit limit", "信用额度");
      case CREDIT_CONTRACT -> said("Credit contract confirmed", "信用合同确认");
      case REVERSAL -> said("Reversal", "冲销");
      case NONE -> "";
    };
  }

  /** What stands before the lines. */
  public String broughtForward() {
    return said("Brought forward", "上期结转");
  }

  /** What stands after the lines. */
  public String carriedForward() {
    return said("Carried forward", "结转下期");
  }

  /** Whose statement it is. */
  public String title(StatementWish wish) {
    AccountId account = wish.account();
    UnitId unit = wish.unit();
    String whose =
        account != null
            ? name(account)
            : unit != null
                ? enterprise.organization().units().get(unit).name()
                : enterprise.setup().name();
    return said("Statement of " + whose, whose + " 对账单");
  }

  /** From which day to which, both included. */
  public String period(StatementWish wish) {
    LocalDate from = wish.from();
    LocalDate until = wish.until();
    LocalDate last =
        until == null ? LocalDate.ofInstant(enterprise.at(), enterprise.setup().zone()) : until;
    return from == null ? said("until " + last, "截至 " + last) : from + " – " + last;
  }

  String account(Account account) {
    return account.name() + "  " + account.id();
  }

  String moment(StatementLine line) {
    ZoneId zone = enterprise.setup().zone();
    return MOMENT.format(line.at().atZone(zone));
  }

  /** An amount as people read it, without its currency. */
  public static String amount(Money money) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(money.currency().decimals());
    format.setMaximumFractionDigits(money.currency().decimals());
    return format.format(money.decimal()).replace('-', '\u2212');
  }

  static String change(Money money) {
    return money.isZero() ? "" : money.isPositive() ? "+" + amount(money) : amount(money);
  }

  String said(String english, String inChinese) {
    return chinese ? inChinese : english;
  }

  private String name(AccountId id) {
    Account account = enterprise.organization().accounts().find(id);
    return account == null ? id.value() : account.name();
  }
}
