package org.bursar.exchange.assets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bursar.enterprise.equity.Asset;
import org.bursar.exchange.table.RowCells;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AssetEnding;
import org.bursar.vocabulary.AssetStanding;
import org.bursar.vocabulary.AssetStatus;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.EquityCommand.EndAsset;
import org.bursar.vocabulary.EquityCommand.RegisterAsset;
import org.bursar.vocabulary.EquityCommand.UpdateAsset;
import org.bursar.vocabulary.EquityEvent.AssetRegistered;
import org.bursar.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** What has to be done for an asset to be as a row says. */
final class AssetChanges {

  private static final Map<String, Integer> FIELDS =
      Map.of(
          "coupon", AssetColumns.COUPON,
          "minimum", AssetColumns.MINIMUM,
          "percent", AssetColumns.PERCENT,
          "cap", AssetColumns.CAP,
          "instanceType", AssetColumns.INSTANCE_TYPE,
          "region", AssetColumns.REGION,
          "count", AssetColumns.COUNT,
          "capacityGiB", AssetColumns.CAPACITY,
          "plan", AssetColumns.PLAN,
          "payment", AssetColumns.PAYMENT);

  private AssetChanges() {}

  /** An asset that is not there. */
  static List<Command> ofNew(AssetWish wish, RegisterAsset register, Instant at) {
    List<Command> commands = new ArrayList<>();
    commands.add(register);
    boolean isOver = wish.end() != null && !at.isBefore(wish.end());
    AssetStatus is = isOver ? AssetStatus.EXPIRED : AssetStatus.ACTIVE;
    add(commands, wish, null, wish.remaining(), is);
    return commands;
  }

  /** An asset that is there; what cannot change and differs is a fault of the row. */
  static List<Command> of(AssetWish wish, Asset asset, Instant at, RowCells cells) {
    for (Map.Entry<Integer, Boolean> fixed : fixed(wish, asset.facts()).entrySet()) {
      if (!fixed.getValue()) {
        cells.wrong(
            fixed.getKey(), "not as it was registered; what differs in this is another asset");
      }
    }
    List<Command> commands = new ArrayList<>();
    String name = Objects.equals(wish.name(), asset.name()) ? null : wish.name();
    boolean isLeft = isSame(wish.remaining(), asset.remaining());
    add(commands, wish, name, isLeft ? null : wish.remaining(), asset.status(at));
    return commands;
  }

  private static void add(
      List<Command> commands,
      AssetWish wish,
      @Nullable String name,
      @Nullable Amount remaining,
      AssetStatus is) {
    AssetStatus wanted = wish.status() == is ? null : wish.status();
    AssetStanding standing =
        wanted == null || wanted.isEnded() ? null : AssetStanding.valueOf(wanted.name());
    if (name != null || remaining != null || standing != null) {
      commands.add(new UpdateAsset(wish.id(), name, remaining, standing));
    }
    if (wanted != null && wanted.isEnded()) {
      commands.add(new EndAsset(wish.id(), AssetEnding.valueOf(wanted.name())));
    }
  }

  static boolean isEnding(List<Command> commands) {
    return commands.stream().anyMatch(EndAsset.class::isInstance);
  }

  /** Whether a row says of each fact nothing, or what is so. */
  private static Map<Integer, Boolean> fixed(AssetWish wish, AssetRegistered facts) {
    Map<Integer, Boolean> same = new LinkedHashMap<>();
    same.put(AssetColumns.KIND, isSame(wish.kind(), facts.kind()));
    same.put(AssetColumns.OWNER, isSame(wish.owner(), facts.owner()));
    same.put(AssetColumns.PROVIDER, isSame(wish.provider(), facts.provider()));
    same.put(AssetColumns.CURRENCY, isSame(wish.currency(), facts.currency()));
    same.put(AssetColumns.VALUE, isSame(wish.value(), facts.value()));
    same.put(AssetColumns.START, isSame(wish.start(), facts.start()));
    same.put(AssetColumns.END, isSame(wish.end(), facts.end()));
    same.put(AssetColumns.COUPON, isSame(wish.coupon(), facts.coupon()));
    same.put(AssetColumns.MINIMUM, isSame(wish.minimum(), facts.minimum()));
    same.put(AssetColumns.PERCENT, isSame(wish.percent(), facts.percent()));
    same.put(AssetColumns.CAP, isSame(wish.cap(), facts.cap()));
    same.put(AssetColumns.INSTANCE_TYPE, isSame(wish.instanceType(), facts.instanceType()));
    same.put(AssetColumns.REGION, isSame(wish.region(), facts.region()));
    same.put(AssetColumns.COUNT, isSame(wish.count(), facts.count()));
    same.put(AssetColumns.CAPACITY, isSame(wish.capacityGiB(), facts.capacityGiB()));
    same.put(AssetColumns.PLAN, isSame(wish.plan(), facts.plan()));
    same.put(AssetColumns.PAYMENT, isSame(wish.payment(), facts.payment()));
    return same;
  }

  private static boolean isSame(@Nullable Object wanted, @Nullable Object is) {
    return wanted == null || wanted.equals(is);
  }

  private static boolean isSame(@Nullable Amount wanted, @Nullable Amount is) {
    return wanted == null || (is != null && wanted.value().compareTo(is.value()) == 0);
  }

  /** Where the field of a command stands in the table. */
  static int place(String field) {
    return FIELDS.getOrDefault(field, AssetColumns.ID);
  }

  /** Where what a refusal is about stands in the table. */
  static int place(Refusal refusal, AssetWish wish) {
    return switch (refusal.code()) {
      case AMOUNT_INVALID -> amount(refusal.details().get("amount"), wish);
      case NAME_INVALID -> AssetColumns.NAME;
      case DATES_INVALID -> AssetColumns.END;
      case UNKNOWN_ACCOUNT, ACCOUNT_REMOVED -> AssetColumns.OWNER;
      case ASSET_EXPIRED -> wish.remaining() == null ? AssetColumns.STATUS : AssetColumns.REMAINING;
      default -> AssetColumns.ID;
    };
  }

  private static int amount(@Nullable Object refused, AssetWish wish) {
    if (refused == null) {
      return AssetColumns.ID;
    }
    String amount = refused.toString();
    if (amount.equals(String.valueOf(wish.value()))) {
      return AssetColumns.VALUE;
    } else if (amount.equals(String.valueOf(wish.minimum()))) {
      return AssetColumns.MINIMUM;
    } else if (amount.equals(String.valueOf(wish.percent()))) {
      return AssetColumns.PERCENT;
    } else if (amount.equals(String.valueOf(wish.cap()))) {
      return AssetColumns.CAP;
    }
    return AssetColumns.REMAINING;
  }
}
