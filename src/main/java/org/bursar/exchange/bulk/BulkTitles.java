package org.bursar.exchange.bulk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What columns are called: when they are written, and by which names they are known again. */
public final class BulkTitles {

  private static final Pattern BETWEEN = Pattern.compile("[\\s_\\-.]+");

  private static final Set<String> ACCOUNT =
      Set.of("account", "accountid", "id", "member", "账号", "账户", "账号id", "账户id");
  private static final Set<String> GIVER = Set.of("giver", "source", "转出账号", "转出账户", "转出");
  private static final Set<String> TAKEN = taken();

  private BulkTitles() {}

  private static Set<String> taken() {
    Set<String> words = new HashSet<>();
    for (BulkResult.State state : BulkResult.State.values()) {
      if (state.isTaken()) {
        words.add(state(state, Locale.ENGLISH));
        words.add(state(state, Locale.CHINESE));
      }
    }
    return Set.copyOf(words);
  }

  /** The title of a column; in English for every language but Chinese. */
  public static String of(BulkKind kind, BulkField field, Locale language) {
    boolean chinese = language.getLanguage().equals("zh");
    return switch (field) {
      case FROM ->
          switch (kind) {
            case TRANSFER -> chinese ? "转出账号" : "From";
            case RECLAIM -> chinese ? "持有账号" : "From";
            case CREDIT_LIMIT, ALERT, OPENING_BALANCE -> chinese ? "账号" : "Account";
          };
      case TO -> kind == BulkKind.RECLAIM ? (chinese ? "收回至" : "To") : (chinese ? "转入账号" : "To");
      case AMOUNT ->
          switch (kind) {
            case TRANSFER, RECLAIM -> chinese ? "金额" : "Amount";
            case CREDIT_LIMIT -> chinese ? "额度" : "Limit";
            case ALERT -> chinese ? "阈值" : "Threshold";
            case OPENING_BALANCE -> chinese ? "自有现金" : "Own cash";
          };
      case CURRENCY -> chinese ? "币种" : "Currency";
      case REFUNDS -> chinese ? "信用退款" : "Credit refunds";
      case REMARK -> chinese ? "备注" : "Remark";
      case RESULT -> chinese ? "结果" : "Result";
      case FROM_NAME -> of(kind, BulkField.FROM, language) + (chinese ? "名称" : " name");
      case TO_NAME -> of(kind, BulkField.TO, language) + (chinese ? "名称" : " name");
      case ENTRY -> chinese ? "记录号" : "Entry";
      case CODE -> chinese ? "代码" : "Code";
      case REASON -> chinese ? "原因" : "Reason";
    };
  }

  /** The field of the column with this title; null if it is none that is read. */
  static @Nullable BulkField field(BulkKind kind, String title) {
    String name =
        BETWEEN
            .matcher(Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
            .replaceAll("");
    for (BulkField field : readable(kind)) {
      boolean isOurs =
          name.equals(folded(of(kind, field, Locale.ENGLISH)))
              || name.equals(folded(of(kind, field, Locale.CHINESE)));
      if (isOurs || others(kind, field).contains(name)) {
        return field;
      }
    }
    return null;
  }

  /** Whether a cell of the results' column says that its row has not to be given again. */
  static boolean isTaken(String cell) {
    return TAKEN.contains(cell.strip().toLowerCase(Locale.ROOT));
  }

  /** The word for how a row stands. */
  static String state(BulkResult.State state, Locale language) {
    boolean chinese = language.getLanguage().equals("zh");
    return switch (state) {
      case DONE -> chinese ? "已完成" : "accepted";
      case REQUESTED -> chinese ? "待审批" : "requested";
      case WAITING -> chinese ? "待发送" : "waiting";
      case REFUSED -> chinese ? "被拒绝" : "refused";
    };
  }

  private static List<BulkField> readable(BulkKind kind) {
    List<BulkField> fields = new ArrayList<>(kind.fields());
    fields.add(BulkField.CURRENCY);
    fields.add(BulkField.RESULT);
    return fields;
  }

  private static String folded(String title) {
    return BETWEEN.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** Names beside our own: those of JSON, of the transfers' export, and what people say. */
  private static Set<String> others(BulkKind kind, BulkField field) {
    boolean isSubject = field == kind.subject();
    return switch (field) {
      case FROM ->
          switch (kind) {
            case TRANSFER -> GIVER;
            case RECLAIM -> with(ACCOUNT, "holder", "持有人");
            case CREDIT_LIMIT, ALERT, OPENING_BALANCE -> ACCOUNT;
          };
      case TO -> isSubject ? with(ACCOUNT, "receiver", "收款账号", "转入账户", "转入") : GIVER;
      case AMOUNT ->
          switch (kind) {
            case TRANSFER, RECLAIM -> Set.of();
            case CREDIT_LIMIT -> Set.of("amount", "creditlimit", "信用额度", "金额");
            case ALERT -> Set.of("amount", "alert", "金额", "预警阈值");
            case OPENING_BALANCE -> Set.of("amount", "cash", "金额", "期初余额");
          };
      case REFUNDS -> Set.of("refunds", "退款");
      case REMARK -> Set.of("remarks", "note", "说明");
      default -> Set.of();
    };
  }

  private static Set<String> with(Set<String> names, String... more) {
    List<String> all = new ArrayList<>(names);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }
}
