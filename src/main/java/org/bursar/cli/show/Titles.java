package org.bursar.cli.show;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The titles of exported columns. */
final class Titles {

  private static final Map<String, String> CHINESE =
      Map.ofEntries(
          Map.entry("currency", "币种"),
          Map.entry("id", "账号"),
          Map.entry("name", "名称"),
          Map.entry("legalName", "实名主体"),
          Map.entry("unit", "组织单元"),
          Map.entry("path", "组织路径"),
          Map.entry("member", "成员"),
          Map.entry("frozen", "已冻结"),
          Map.entry("removed", "已移除"),
          Map.entry("ownCash", "自有现金"),
          Map.entry("transferredIn", "划入资金"),
          Map.entry("cash", "现金余额"),
          Map.entry("creditLimit", "信用额度"),
          Map.entry("creditContract", "信用合同"),
          Map.entry("creditRefunds", "信用退款"),
          Map.entry("unsettledCurrent", "未结清（当期）"),
          Map.entry("unsettledPrevious", "未结清（往期）"),
          Map.entry("available", "可用余额"),
          Map.entry("overdue", "欠费"),
          Map.entry("balanceRecorded", "已记录余额"));

  private Titles() {}

  /** The titles of fields: their names, or a language's words for them. */
  static List<String> of(List<String> fields, @Nullable Locale language) {
    if (language == null) {
      return fields;
    }
    boolean chinese = language.getLanguage().equals("zh");
    return fields.stream()
        .map(field -> chinese ? CHINESE.getOrDefault(field, field) : Column.title(field))
        .toList();
  }
}
