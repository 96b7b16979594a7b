package org.bursar.exchange.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bursar.enterprise.equity.Asset;
import org.bursar.exchange.Ledger;
import org.bursar.exchange.assets.AssetPlan.What;
import org.bursar.exchange.table.CellFault;
import org.bursar.exchange.table.ReadFault;
import org.bursar.exchange.table.TableWriter;
import org.bursar.exchange.table.Watch;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetStatus;
import org.bursar.vocabulary.EquityCommand.EndAsset;
import org.bursar.vocabulary.EquityCommand.RegisterAsset;
import org.bursar.vocabulary.EquityCommand.UpdateAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetReaderTest {

  private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
  private static final String HEAD = "asset_id,kind,name,currency,value,remaining,start,end\n";

  @TempDir Path folder;

  private final Ledger books = Ledger.ready("CNY").member("a1", "First", "CNY");

  @Test
  void each_kind_has_its_fields() throws IOException {
    take(
        """
        asset_id,kind,name,currency,value,coupon,minimum,cap,instance_type,region,count,\
        capacity_gib,plan,payment
        c1,COUPON,Spend,CNY,100,SPEND_AND_SAVE,500.5,100,,,,,,
        i1,RESERVED_INSTANCE,Web,CNY,,,,,ecs.g7.large,cn-hangzhou,12,,,
        s1,STORAGE_CAPACITY_UNIT,Disk,CNY,,,,,,cn-beijing,,500,,
        p1,SAVINGS_PLAN,Compute,CNY,1.5,,,,,,,,Compute,All upfront
        """);
    assertThat(asset("c1").facts().minimum()).hasToString("500.5");
    assertThat(asset("i1").facts().count()).isEqualTo(12);
    assertThat(asset("s1").facts().capacityGiB()).isEqualTo(500);
    assertThat(asset("p1").facts().payment()).isEqualTo("All upfront");
    assertThat(asset("p1").facts().owner()).hasToString("M");
  }

  @Test
  void what_remains_and_how_it_stands_is_recorded_with_a_new_asset() throws IOException {
    take(
        """
        asset_id,kind,name,currency,value,remaining,start,end,status
        c1,COUPON,One,CNY,100,40,,,OVERDUE
        c2,COUPON,Two,CNY,100,,,,RELEASED
        c3,COUPON,Three,CNY,100,,2025-01-01,2025-06-30,EXPIRED
        """);
    assertThat(asset("c1").remaining()).hasToString("40");
    assertThat(asset("c1").status(AT)).isEqualTo(AssetStatus.OVERDUE);
    assertThat(asset("c2").status(AT)).isEqualTo(AssetStatus.RELEASED);
    assertThat(asset("c3").status(AT)).isEqualTo(AssetStatus.EXPIRED);
  }

  @Test
  void what_is_so_already_is_not_said_again_and_what_changed_is_an_update() throws IOException {
    take(HEAD + "c1,COUPON,One,CNY,100,,2026-01-01,\nc2,COUPON,Two,CNY,5,,,\n");
    AssetPlan plan =
        read(
            "asset_id,name,value,remaining,start,status\n"
                + "c1,First,100.00,99.5,2026-01-01,\n"
                + "c2,Two,5,,,ACTIVE\n");
    assertThat(plan.plan().commands())
        .singleElement()
        .isInstanceOfSatisfying(
            UpdateAsset.class,
            update -> {
              assertThat(update.name()).isEqualTo("First");
              assertThat(update.remaining()).hasToString("99.5");
              assertThat(update.status()).isNull();
            });
    assertThat(plan.same()).isEqualTo(1);
    assertThat(plan.changes()).extracting(AssetPlan.Change::what).containsExactly(What.UPDATED);
    books.give(plan.plan().commands());
    assertThat(read("asset_id,name,remaining\nc1,First,99.50\n").plan().commands()).isEmpty();
  }

  @Test
  void an_asset_ends_as_the_table_says() throws IOException {
    take(HEAD + "c1,COUPON,One,CNY,100,,,\n");
    AssetPlan plan = read("asset_id,remaining,status\nc1,0,RELEASED\n");
    assertThat(plan.plan().commands()).hasExactlyElementsOfTypes(UpdateAsset.class, EndAsset.class);
    assertThat(plan.changes()).extracting(AssetPlan.Change::what).containsExactly(What.ENDED);
    books.give(plan.plan().commands());
    assertThat(read("asset_id,status\nc1,RELEASED\n").same()).isEqualTo(1);
  }

  @Test
  void days_begin_in_the_zone_of_the_enterprise_and_instants_are_as_they_are() throws IOException {
    take(HEAD + "c1,COUPON,One,CNY,1,,2026-03-01,2026-04-01T08:00:00+08:00\n");
    assertThat(asset("c1").facts().start()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(asset("c1").facts().end()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "46082, 2026-03-01T00:00:00Z",
    "46082.25, 2026-03-01T06:00:00Z",
    "61, 1900-03-01T00:00:00Z"
  })
  void a_spreadsheet_counts_days(String cell, Instant day) {
    assertThat(AssetDay.read(cell, true, java.time.ZoneOffset.UTC)).isEqualTo(day);
  }

  @Test
  void a_spreadsheet_is_as_good() throws IOException {
    Path file = folder.resolve("assets.xlsx");
    TableWriter.write(
        file,
        List.of("asset_id", "kind", "name", "currency", "value"),
        List.of(List.of("c1", "COUPON", "One", "CNY", "12.30")));
    books.give(read(file).plan().commands());
    assertThat(asset("c1").facts().value().value()).isEqualByComparingTo("12.30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c1,COUPON,One,CNY,-5,,,                     | value      | AMOUNT_INVALID",
        "c1,COUPON,One,CNY,\"1,50\",,,               | value      | not written as an amount",
        "c1,COUPON,One,CNY,1,-1,,                    | remaining  | AMOUNT_INVALID",
        "c1,COUPON,One,CNY,1,,2026-03-01,2026-02-01  | end        | DATES_INVALID",
        "c1,COUPON,One,CNY,1,,2026-03-01,2026-03-01  | end        | DATES_INVALID",
        "c1,COUPON,One,CNY,1,,2026-02-30,            | start      | neither a day nor an instant",
        "c1,COUPON,One,CNY,1,,1/3/2026,              | start      | neither a day nor an instant",
        "c1,COUPON,One,CNY,1,,46082,                 | start      | neither a day nor an instant",
        "c1,VOUCHER,One,CNY,1,,,                     | kind       | none of SAVINGS_PLAN",
        "c1,,One,CNY,1,,,                            | kind       | a new asset needs it",
        "c1,COUPON,,CNY,1,,,                         | name       | a new asset needs it",
        "c1,COUPON,One,,1,,,                         | currency   | a new asset needs it",
        "c1,COUPON,One,XX,1,,,                       | currency   | no currency that is known",
        "1.23E+15,COUPON,One,CNY,1,,,                | asset_id   | a spreadsheet has rounded",
        ",COUPON,One,CNY,1,,,                        | asset_id   | no asset is named",
        "known,COUPON,One,CNY,1,,,                   | value      | not as it was registered",
        "known,SAVINGS_PLAN,One,CNY,,,,              | kind       | not as it was registered",
        "c1,COUPON,One,CNY,1,1,2025-01-01,2025-02-01 | remaining  | ASSET_EXPIRED"
      })
  void a_bad_row_is_told_by_line_column_and_reason(String row, String column, String reason)
      throws IOException {
    take(HEAD + "known,COUPON,One,CNY,100,,,\n");
    AssetPlan plan = read(HEAD + row + "\n");
    assertThat(plan.plan().commands()).isEmpty();
    CellFault fault = plan.plan().faults().first().getFirst();
    assertThat(fault.line()).isEqualTo(2);
    assertThat(fault.column()).isEqualTo(column);
    assertThat(fault.reason()).startsWith(reason);
  }

  @Test
  void a_field_of_another_kind_an_unknown_owner_and_an_id_twice_are_told() throws IOException {
    AssetPlan plan =
        read(
            """
            asset_id,kind,name,currency,owner,count,percent
            c1,COUPON,One,CNY,,5,
            c2,COUPON,One,CNY,nobody,,
            c3,COUPON,One,CNY,,,
            c3,COUPON,Two,CNY,,,
            c4,COUPON,One,CNY,,,100.5
            c5,RESERVED_INSTANCE,One,CNY,,0,
            """);
    assertThat(plan.plan().faults().first())
        .extracting(fault -> fault.line() + " " + fault.column())
        .containsExactly("2 count", "3 owner", "5 asset_id", "6 percent", "7 count");
  }

  @Test
  void a_table_without_ids_is_refused_by_its_column() throws IOException {
    Path file = Files.writeString(folder.resolve("b.csv"), "id,kind\nc1,COUPON\n");
    AssetReading reading = AssetReader.read(file, books.now(), AT, Locale.ENGLISH, Watch.NOBODY);
    ReadFault fault = ((AssetReading.Unreadable) reading).fault();
    assertThat(fault.column()).isEqualTo("asset_id");
  }

  @Test
  void a_formula_in_a_name_is_read_without_its_guard() throws IOException {
    AssetPlan plan = read(HEAD + "c1,COUPON,'=cmd(),CNY,1,,,\n");
    assertThat(((RegisterAsset) plan.plan().commands().getFirst()).name()).isEqualTo("=cmd()");
  }

  private Asset asset(String id) {
    return books.now().equity().find(new AssetId(id));
  }

  private void take(String table) throws IOException {
    AssetPlan plan = read(table);
    assertThat(plan.plan().faults().first()).isEmpty();
    books.give(plan.plan().commands());
  }

  private AssetPlan read(String table) throws IOException {
    return read(Files.writeString(folder.resolve("assets.csv"), table));
  }

  private AssetPlan read(Path file) {
    AssetReading reading = AssetReader.read(file, books.now(), AT, Locale.ENGLISH, Watch.NOBODY);
    return ((AssetReading.Read) reading).plan();
  }
}
