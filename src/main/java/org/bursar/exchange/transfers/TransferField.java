package org.bursar.exchange.transfers;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bursar.books.journal.TransferRecord;
import org.bursar.codec.Instants;
import org.bursar.enterprise.Enterprise;
import org.bursar.exchange.table.Cell;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.TransferKind;
import org.jspecify.annotations.Nullable;

/** The columns of exported transfers: by the names of JSON, or in a language's words. */
enum TransferField {
  NUMBER("number", "No.", "编号"),
  AT("at", "Time", "时间"),
  KIND("kind", "Kind", "类型"),
  FROM("from", "From account", "转出账号"),
  FROM_NAME(null, "From", "转出账号名称"),
  TO("to", "To account", "转入账号"),
  TO_NAME(null, "To", "转入账号名称"),
  AMOUNT("amount", "Amount", "金额"),
  CURRENCY("currency", "Currency", "币种"),
  FROM_CASH("fromCash", "From: cash after", "转出方现金余额"),
  FROM_AVAILABLE("fromAvailable", "From: available after", "转出方可用余额"),
  TO_CASH("toCash", "To: cash after", "转入方现金余额"),
  TO_AVAILABLE("toAvailable", "To: available after", "转入方可用余额"),
  REMARK("remark", "Remark", "备注"),
  ACTOR("actor", "Who", "操作人"),
  ENTRY("entry", "Entry", "记录号");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final @Nullable String name;
  private final String english;
  private final String chinese;

  TransferField(@Nullable String name, String english, String chinese) {
    this.name = name;
    this.english = english;
    this.chinese = chinese;
  }

  /** The columns in a language; those of JSON if that is null. */
  static List<TransferField> in(@Nullable Locale language) {
    return Arrays.stream(values()).filter(field -> language != null || field.name != null).toList();
  }

  String title(@Nullable Locale language) {
    if (language == null) {
      return String.valueOf(name);
    }
    return isChinese(language) ? chinese : english;
  }

  /** What a record has in it: for people with the enterprise's own time, and words. */
  Cell of(TransferRecord record, Enterprise enterprise, @Nullable Locale language) {
    return switch (this) {
      case NUMBER -> Cell.count(record.number());
      case AT ->
          Cell.text(
              language == null
                  ? Instants.print(record.at())
                  : moment(record, enterprise.setup().zone()));
      case KIND -> Cell.text(kind(record.kind(), language));
      case FROM -> Cell.text(record.from().value());
      case FROM_NAME -> name(enterprise, record.from());
      case TO -> Cell.text(record.to().value());
      case TO_NAME -> name(enterprise, record.to());
      case AMOUNT -> Cell.amount(record.amount());
      case CURRENCY -> Cell.text(record.amount().currency().code());
      case FROM_CASH -> Cell.amount(record.fromCash());
      case FROM_AVAILABLE -> Cell.amount(record.fromAvailable());
      case TO_CASH -> Cell.amount(record.toCash());
      case TO_AVAILABLE -> Cell.amount(record.toAvailable());
      case REMARK -> Cell.text(record.remark());
      case ACTOR -> Cell.text(record.actor());
      case ENTRY -> Cell.count(record.entry());
    };
  }

  private static Cell name(Enterprise enterprise, AccountId id) {
    return Cell.text(enterprise.organization().accounts().get(id).name());
  }

  private static String moment(TransferRecord record, ZoneId zone) {
    return MOMENT.format(record.at().atZone(zone));
  }

  private static String kind(TransferKind kind, @Nullable Locale language) {
    if (language == null) {
      return kind.name();
    }
    return switch (kind) {
      case TRANSFER -> isChinese(language) ? "划拨" : "Transfer";
      case RECLAIM -> isChinese(language) ? "回收" : "Reclaim";
    };
  }

  private static boolean isChinese(Locale language) {
    return language.getLanguage().equals(Locale.CHINESE.getLanguage());
  }
}
