package org.bursar.exchange.assets;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bursar.exchange.table.Row;
import org.bursar.exchange.table.RowCells;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetKind;
import org.bursar.vocabulary.AssetStatus;
import org.bursar.vocabulary.CouponKind;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.EquityCommand.RegisterAsset;
import org.jspecify.annotations.Nullable;

/** What a row says of an asset; null is what it says nothing of. */
record AssetWish(
    AssetId id,
    @Nullable AssetKind kind,
    @Nullable String name,
    @Nullable AccountId owner,
    @Nullable String provider,
    @Nullable Currency currency,
    @Nullable Amount value,
    @Nullable Amount remaining,
    @Nullable Instant start,
    @Nullable Instant end,
    @Nullable AssetStatus status,
    @Nullable CouponKind coupon,
    @Nullable Amount minimum,
    @Nullable Amount percent,
    @Nullable Amount cap,
    @Nullable String instanceType,
    @Nullable String region,
    @Nullable Integer count,
    @Nullable Integer capacityGiB,
    @Nullable String plan,
    @Nullable String payment) {

  /** Reads a row; if a cell is wrong, the cells are no longer good. */
  static AssetWish read(AssetId id, Row row, RowCells cells, ZoneId zone) {
    Reader reader = new Reader(row, cells, zone);
    return new AssetWish(
        id,
        reader.word(AssetColumns.KIND, AssetKind.class),
        cells.name(AssetColumns.NAME, "no name of 1-100 characters"),
        cells.id(AssetColumns.OWNER, "no id of an account", AccountId::new),
        reader.text(AssetColumns.PROVIDER),
        cells.made(AssetColumns.CURRENCY, "no currency that is known", Currency::of),
        reader.amount(AssetColumns.VALUE),
        reader.amount(AssetColumns.REMAINING),
        reader.day(AssetColumns.START),
        reader.day(AssetColumns.END),
        reader.word(AssetColumns.STATUS, AssetStatus.class),
        reader.word(AssetColumns.COUPON, CouponKind.class),
        reader.amount(AssetColumns.MINIMUM),
        reader.amount(AssetColumns.PERCENT),
        reader.amount(AssetColumns.CAP),
        reader.text(AssetColumns.INSTANCE_TYPE),
        reader.text(AssetColumns.REGION),
        reader.whole(AssetColumns.COUNT),
        reader.whole(AssetColumns.CAPACITY),
        reader.text(AssetColumns.PLAN),
        reader.text(AssetColumns.PAYMENT));
  }

  /** The command that registers it; what a new asset cannot do without must be there. */
  RegisterAsset register(AssetKind ofKind, String called, Currency in) {
    return new RegisterAsset(
        id,
        owner,
        ofKind,
        called,
        provider,
        null,
        in,
        value,
        start,
        end,
        coupon,
        minimum,
        percent,
        cap,
        instanceType,
        region,
        count,
        capacityGiB,
        plan,
        payment);
  }

  private record Reader(Row row, RowCells cells, ZoneId zone) {

    private <E extends Enum<E>> @Nullable E word(int place, Class<E> type) {
      String words =
          Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
      return cells.made(place, "none of " + words, text -> Enum.valueOf(type, text));
    }

    private @Nullable String text(int place) {
      return cells.name(place, "no text of 1-100 characters");
    }

    private @Nullable Amount amount(int place) {
      return cells.made(place, "not written as an amount", Amount::parse);
    }

    private @Nullable Instant day(int place) {
      return cells.made(
          place,
          "neither a day nor an instant",
          text -> AssetDay.read(text, row.isNumeric(place), zone));
    }

    private @Nullable Integer whole(int place) {
      return cells.made(place, "no whole number from 1", Reader::fromOne);
    }

    private static int fromOne(String text) {
      int number = Integer.parseInt(text);
      if (number < 1) {
        throw new IllegalArgumentException("less than one: " + text);
      }
      return number;
    }
  }
}
