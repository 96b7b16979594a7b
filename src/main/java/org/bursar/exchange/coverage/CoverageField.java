package org.bursar.exchange.coverage;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bursar.codec.Instants;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Coverage;
import org.bursar.enterprise.equity.Reason;
import org.bursar.vocabulary.AssetKind;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/** The columns of exported coverage: by the names of JSON, or in a language's words. */
enum CoverageField {
  ASSET("asset", "Asset", "资产"),
  ASSET_NAME("assetName", "Asset name", "资产名称"),
  KIND("kind", "Kind", "类型"),
  ACCOUNT("account", "Account", "账号"),
  ACCOUNT_NAME("accountName", "Account name", "账号名称"),
  PATH("path", "Unit", "组织单元"),
  COVERED("covered", "Covered", "已覆盖"),
  FROM("from", "Covered since", "覆盖起始时间"),
  REASONS("reasons", "Reasons", "原因"),
  BECAUSE("notCoveredBecause", "Not covered because", "未覆盖原因");

  /** What says which account it is about. */
  static final List<CoverageField> OF_ACCOUNT = List.of(ACCOUNT, ACCOUNT_NAME, PATH);

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final String name;
  private final String english;
  private final String chinese;

  CoverageField(String name, String english, String chinese) {
    this.name = name;
    this.english = english;
    this.chinese = chinese;
  }

  static List<CoverageField> all() {
    return Arrays.asList(values());
  }

  String title(@Nullable Locale language) {
    return said(language, name, english, chinese);
  }

  /** What coverage has in it: for people with the enterprise's own time, and words. */
  String of(Coverage coverage, Enterprise enterprise, @Nullable Locale language) {
    UnitId seat = coverage.account().unit();
    return switch (this) {
      case ASSET -> coverage.asset().id().value();
      case ASSET_NAME -> coverage.asset().name();
      case KIND -> kind(coverage.asset().facts().kind(), language);
      case ACCOUNT -> coverage.account().id().value();
      case ACCOUNT_NAME -> coverage.account().name();
      case PATH -> seat == null ? "" : enterprise.organization().units().path(seat);
      case COVERED ->
          coverage.isCovered()
              ? said(language, "true", "yes", "是")
              : said(language, "false", "no", "否");
      case FROM -> since(coverage.from(), enterprise, language);
      case REASONS ->
          coverage.reasons().stream()
              .map(reason -> reason(reason, language))
              .collect(Collectors.joining("; "));
      case BECAUSE -> because(coverage, language);
    };
  }

  private static String since(
      @Nullable Instant since, Enterprise enterprise, @Nullable Locale language) {
    if (since == null) {
      return "";
    }
    return language == null
        ? Instants.print(since)
        : MOMENT.format(since.atZone(enterprise.setup().zone()));
  }

  private static String reason(Reason reason, @Nullable Locale language) {
    String by =
        reason.rule() == null
            ? said(language, "BY_ID", "by asset ID", "按资产 ID")
            : said(language, "RULE ", "by rule ", "按规则 ") + reason.rule();
    return by
        + (reason.unit() == null
            ? said(language, " accounts", ", accounts", "，指定账号")
            : said(language, " unit ", ", unit ", "，组织单元 ") + reason.unit());
  }

  private static String because(Coverage coverage, @Nullable Locale language) {
    if (coverage.because() == null) {
      return "";
    }
    String code = coverage.because().name();
    return switch (coverage.because()) {
      case LIMIT_REACHED -> said(language, code, "limit reached", "已达上限");
      case OWNER -> said(language, code, "owns the asset", "资产所有者");
      case NOT_A_MEMBER -> said(language, code, "not a member", "不是组织成员");
      case ENDED -> said(language, code, "the asset has ended", "资产已结束");
      case NOT_STARTED -> said(language, code, "the asset has not started", "资产尚未开始");
      case OPTED_OUT -> said(language, code, "opted out of rules", "资产不适用规则");
      case NOT_IN_SCOPE -> said(language, code, "in no scope", "不在共享范围内");
    };
  }

  private static String kind(AssetKind kind, @Nullable Locale language) {
    String code = kind.name();
    return switch (kind) {
      case SAVINGS_PLAN -> said(language, code, "savings plan", "节省计划");
      case COUPON -> said(language, code, "coupon", "代金券");
      case RESERVED_INSTANCE -> said(language, code, "reserved instance", "预留实例");
      case STORAGE_CAPACITY_UNIT -> said(language, code, "storage capacity unit", "存储容量单位包");
    };
  }

  private static String said(
      @Nullable Locale language, String name, String english, String chinese) {
    if (language == null) {
      return name;
    }
    return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
  }
}
