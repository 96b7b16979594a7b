package org.bursar.exchange.review;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bursar.books.journal.TransferRecord;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetKind;
import org.bursar.vocabulary.TransferKind;
import org.bursar.vocabulary.UnitId;

/** A review in the words of one language. */
public final class ReviewWords {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final Enterprise enterprise;
  private final boolean chinese;

  /** Words in Chinese for any Chinese, in English for any other language. */
  public ReviewWords(Enterprise enterprise, Locale language) {
    this.enterprise = enterprise;
    this.chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  /** What the pack is called. */
  public String title(UnitId unit) {
    String name = unit.equals(UnitId.ROOT) ? enterprise.setup().name() : name(unit);
    return said("Review pack of " + name, name + " 审阅包");
  }

  String name(UnitId unit) {
    return enterprise.organization().units().get(unit).name();
  }

  String name(AccountId id) {
    Account account = enterprise.organization().accounts().find(id);
    return account == null ? id.value() : account.name();
  }

  String moment(Instant instant) {
    return MOMENT.format(instant.atZone(enterprise.setup().zone()));
  }

  String kind(TransferRecord record) {
    return record.kind() == TransferKind.TRANSFER ? said("Transfer", "划拨") : said("Reclaim", "回收");
  }

  String way(Way way) {
    return switch (way) {
      case IN -> said("in", "流入");
      case OUT -> said("out", "流出");
      case WITHIN -> said("within", "内部");
    };
  }

  String kind(AssetKind kind) {
    return switch (kind) {
      case SAVINGS_PLAN -> said("savings plan", "节省计划");
      case COUPON -> said("coupon", "代金券");
      case RESERVED_INSTANCE -> said("reserved instance", "预留实例");
      case STORAGE_CAPACITY_UNIT -> said("storage capacity unit", "存储容量单位包");
    };
  }

  String state(Account account, Balance balance) {
    if (!balance.recorded()) {
      return said("no balance recorded", "未登记余额");
    } else if (balance.isOverdue()) {
      return said("overdue", "欠费");
    }
    return account.frozen() ? said("frozen", "已冻结") : "";
  }

  /** How what is printed or listed is checked. */
  String howToCheck() {
    return said(
        "Anybody who has the books, or a copy of them, can check that they still hold all that"
            + " this pack tells: bursar verify --books FILE --expect, and the last entry named"
            + " here; or “Check the books…” in the window.",
        "持有账簿或其副本者均可核对其中仍含本审阅包所述的全部内容：bursar verify --books 文件 --expect，"
            + "后接此处所载的末条记录；或在窗口中使用“核验账簿…”。");
  }

  String said(String english, String inChinese) {
    return chinese ? inChinese : english;
  }
}
