package org.bursar.exchange.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetKind;
import org.bursar.vocabulary.CouponKind;
import org.bursar.vocabulary.EquityCommand.RegisterAsset;
import org.jspecify.annotations.Nullable;

/** Equity assets of all four kinds: most of the management account, a few of members. */
final class Assets {

  private static final List<AssetKind> KINDS =
      List.of(
          AssetKind.SAVINGS_PLAN,
          AssetKind.COUPON,
          AssetKind.RESERVED_INSTANCE,
          AssetKind.STORAGE_CAPACITY_UNIT);
  private static final List<CouponKind> COUPONS =
      List.of(CouponKind.CASH, CouponKind.SPEND_AND_SAVE, CouponKind.DISCOUNT);
  private static final List<String> REGIONS =
      List.of("cn-shanghai", "cn-hangzhou", "cn-beijing", "cn-shenzhen", "ap-northeast-1");
  private static final List<String> TYPES =
      List.of("ecs.g8i.2xlarge", "ecs.c8i.xlarge", "ecs.r8i.4xlarge", "ecs.gn7i.8xlarge");

  private final Chance chance;
  private final Cast cast;
  private final List<RegisterAsset> registered = new ArrayList<>();

  Assets(long seed, Cast cast) {
    this.chance = new Chance(seed, "assets");
    this.cast = cast;
  }

  void tell(Story story) {
    int count = 12 + Math.min(60, cast.members().size() / 200);
    for (int i = 0; i < count; i++) {
      AssetKind kind = KINDS.get(i % KINDS.size());
      // Some have ended, some end soon, most last; one has not begun.
      LocalDate day = LocalDate.of(2025, 12, 2).plusDays(i * 340L / count);
      LocalDate start = i == count - 1 ? Story.LAST_DAY.plusDays(11) : day;
      int months = i % 5 == 2 ? 6 : i % 5 == 4 ? 3 : 36;
      int number = i + 1;
      story.on(
          day,
          10,
          48,
          0,
          commands -> {
            RegisterAsset asset = asset(number, kind, start, months);
            registered.add(asset);
            commands.add(asset);
          });
    }
  }

  /** Those that were registered so far. */
  List<RegisterAsset> registered() {
    return registered;
  }

  private RegisterAsset asset(int number, AssetKind kind, LocalDate start, int months) {
    Instant from = start.atStartOfDay(Story.ZONE).toInstant();
    Instant until = start.plusMonths(months).atStartOfDay(Story.ZONE).toInstant();
    String end = "%s-%06d".formatted(start.getYear(), chance.below(1_000_000));
    return switch (kind) {
      case SAVINGS_PLAN ->
          new Asset("spn-" + end, "Savings plan " + number + " 节省计划", kind)
              .with(chance.between(2, 60) + ".50", from, until, owner(number))
              .plan("GENERAL_COMPUTE", number % 3 == 0 ? "NO_UPFRONT" : "ALL_UPFRONT");
      case COUPON -> coupon(number, end, from, until);
      case RESERVED_INSTANCE ->
          new Asset("ri-" + end, "Reserved instance " + number + " 预留实例券", kind)
              .with(chance.between(1, 40) + "", from, until, owner(number))
              .instances(chance.oneOf(TYPES), chance.oneOf(REGIONS), (int) chance.between(1, 40));
      case STORAGE_CAPACITY_UNIT ->
          new Asset("scu-" + end, "Storage capacity " + number + " 存储容量单位包", kind)
              .with(chance.between(1, 20) + "", from, until, owner(number))
              .storage(chance.oneOf(REGIONS), (int) chance.between(1, 50) * 1_024);
    };
  }

  private RegisterAsset coupon(int number, String end, Instant from, Instant until) {
    CouponKind kind = COUPONS.get(number / 4 % COUPONS.size());
    Asset asset =
        new Asset("coupon-" + end, "Coupon " + number + " 优惠券", AssetKind.COUPON)
            .with(chance.between(1, 50) * 100 + "", from, until, owner(number));
    return switch (kind) {
      case CASH -> asset.coupon(kind, null, null, null);
      case SPEND_AND_SAVE -> asset.coupon(kind, "10000", null, null);
      case DISCOUNT -> asset.coupon(kind, null, "85", "2000");
    };
  }

  private @Nullable AccountId owner(int number) {
    return number % 11 == 0 ? cast.members().get(number % cast.members().size()).id() : null;
  }

  /** A registration in the making: what all kinds have in common. */
  private record Asset(
      String id,
      String name,
      AssetKind kind,
      String value,
      Instant start,
      Instant end,
      @Nullable AccountId owner) {

    Asset(String id, String name, AssetKind kind) {
      this(id, name, kind, "0", Instant.EPOCH, Instant.EPOCH, null);
    }

    Asset with(String worth, Instant from, Instant until, @Nullable AccountId whose) {
      return new Asset(id, name, kind, worth, from, until, whose);
    }

    RegisterAsset plan(String plan, String payment) {
      return made(null, null, null, null, null, null, null, null, plan, payment);
    }

    RegisterAsset instances(String type, String region, int count) {
      return made(null, null, null, null, type, region, count, null, null, null);
    }

    RegisterAsset storage(String region, int gibibytes) {
      return made(null, null, null, null, null, region, null, gibibytes, null, null);
    }

    RegisterAsset coupon(
        CouponKind coupon,
        @Nullable String minimum,
        @Nullable String percent,
        @Nullable String cap) {
      return made(coupon, minimum, percent, cap, null, null, null, null, null, null);
    }

    private RegisterAsset made(
        @Nullable CouponKind coupon,
        @Nullable String minimum,
        @Nullable String percent,
        @Nullable String cap,
        @Nullable String type,
        @Nullable String region,
        @Nullable Integer count,
        @Nullable Integer gibibytes,
        @Nullable String plan,
        @Nullable String payment) {
      return new RegisterAsset(
          new AssetId(id),
          owner,
          kind,
          name,
          "Alibaba Cloud",
          null,
          Cast.CNY,
          Amount.parse(value),
          start,
          end,
          coupon,
          amount(minimum),
          amount(percent),
          amount(cap),
          type,
          region,
          count,
          gibibytes,
          plan,
          payment);
    }

    private static @Nullable Amount amount(@Nullable String text) {
      return text == null ? null : Amount.parse(text);
    }
  }
}
