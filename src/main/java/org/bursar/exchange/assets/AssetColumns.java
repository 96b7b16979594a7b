package org.bursar.exchange.assets;

import java.util.List;
import org.bursar.exchange.table.Columns;

/** The columns of a table of equity assets. */
final class AssetColumns {

  static final Columns ALL =
      new Columns(
          List.of("asset_id"),
          List.of(
              "kind",
              "name",
              "owner",
              "provider",
              "currency",
              "value",
              "remaining",
              "start",
              "end",
              "status",
              "coupon",
              "minimum",
              "percent",
              "cap",
              "instance_type",
              "region",
              "count",
              "capacity_gib",
              "plan",
              "payment"));

  static final int ID = ALL.place("asset_id");
  static final int KIND = ALL.place("kind");
  static final int NAME = ALL.place("name");
  static final int OWNER = ALL.place("owner");
  static final int PROVIDER = ALL.place("provider");
  static final int CURRENCY = ALL.place("currency");
  static final int VALUE = ALL.place("value");
  static final int REMAINING = ALL.place("remaining");
  static final int START = ALL.place("start");
  static final int END = ALL.place("end");
  static final int STATUS = ALL.place("status");
  static final int COUPON = ALL.place("coupon");
  static final int MINIMUM = ALL.place("minimum");
  static final int PERCENT = ALL.place("percent");
  static final int CAP = ALL.place("cap");
  static final int INSTANCE_TYPE = ALL.place("instance_type");
  static final int REGION = ALL.place("region");
  static final int COUNT = ALL.place("count");
  static final int CAPACITY = ALL.place("capacity_gib");
  static final int PLAN = ALL.place("plan");
  static final int PAYMENT = ALL.place("payment");

  private AssetColumns() {}
}
