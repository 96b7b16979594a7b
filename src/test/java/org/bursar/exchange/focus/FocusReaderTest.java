package org.bursar.exchange.focus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.bursar.exchange.table.CellFault;
import org.bursar.exchange.table.ReadFault;
import org.bursar.exchange.table.Watch;
import org.bursar.vocabulary.AssetKind;
import org.bursar.vocabulary.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FocusReaderTest {

  @TempDir Path folder;

  @Test
  void the_sample_has_one_billing_account_62_sub_accounts_and_2_commitments() {
    FocusBill bill = read(SampleBill.asItIs());
    assertThat(bill.rows()).isEqualTo(700);
    assertThat(bill.faults().isEmpty()).isTrue();
    assertThat(bill.files()).hasSize(1);
    assertThat(bill.files().getFirst().rows()).isEqualTo(700);
    FocusBill.BillingAccount account = only(bill);
    assertThat(account.provider()).isEqualTo("AWS");
    assertThat(account.id().value()).isEqualTo("1234567890123");
    assertThat(account.name()).isEqualTo("SunBird");
    assertThat(account.charges()).hasSize(62);
    assertThat(account.charges())
        .extracting(FocusBill.Charge::period)
        .containsOnly(Period.parse("2024-09"));
    assertThat(account.commitments()).hasSize(2);
    assertThat(account.commitments())
        .extracting(FocusBill.Commitment::kind)
        .containsOnly(AssetKind.SAVINGS_PLAN);
  }

  @Test
  void sums_are_exact() {
    Map<String, BigDecimal> sums = sums(read(SampleBill.asItIs()));
    assertThat(sums.get("60626892153")).isEqualByComparingTo("0.145");
    assertThat(sums.get("11353890204").setScale(2, java.math.RoundingMode.HALF_UP))
        .isEqualByComparingTo("10.12");
  }

  @Test
  void mark_line_ends_order_of_columns_and_empty_for_null_are_all_the_same_bill()
      throws IOException {
    Map<String, BigDecimal> expected = sums(read(SampleBill.asItIs()));
    String text = "\ufeff" + SampleBill.asItIs().reversed().replacing("NULL", "").text("\r\n");
    ByteArrayOutputStream gz = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gz)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    FocusBill bill = read(SampleBill.write(folder.resolve("b.gz"), gz.toByteArray()));
    assertThat(sums(bill)).isEqualTo(expected);
    assertThat(only(bill).commitments()).hasSize(2);
  }

  @Test
  void columns_that_are_not_required_may_be_absent() {
    FocusBill bill =
        read(
            SampleBill.asItIs()
                .without("Tags")
                .without("CommitmentDiscountName")
                .without("SubAccountName")
                .without("BillingAccountName"));
    assertThat(only(bill).name()).isNull();
    assertThat(only(bill).accountNames()).isEmpty();
    assertThat(only(bill).commitments()).hasSize(2);
  }

  @Test
  void without_a_provider_it_is_the_invoice_issuer() {
    FocusBill bill = read(SampleBill.asItIs().without("ProviderName"));
    assertThat(bill.billingAccounts())
        .extracting(FocusBill.BillingAccount::provider)
        .contains("Amazon Web Services, Inc.", "Amazon Web Services EMEA SARL");
  }

  @Test
  void the_provider_is_the_service_provider_before_all_others() {
    FocusBill bill = read(SampleBill.asItIs().with("ServiceProviderName", "Newer"));
    assertThat(only(bill).provider()).isEqualTo("Newer");
  }

  @Test
  void a_file_without_a_required_column_is_refused_by_its_name() {
    for (String column :
        List.of("BilledCost", "BillingAccountId", "BillingCurrency", "BillingPeriodStart")) {
      Path file = SampleBill.asItIs().without(column).to(folder.resolve("a.csv"));
      FocusReading reading = FocusReader.read(List.of(file), Watch.NOBODY);
      assertThat(((FocusReading.Unreadable) reading).fault().sentence()).contains(column);
    }
  }

  @Test
  void rows_without_a_sub_account_or_with_the_billing_account_as_one_are_its_own() {
    SampleBill changed =
        SampleBill.asItIs()
            .where("SubAccountId", "11353890204", "SubAccountId", "NULL")
            .where("SubAccountId", "18938484842", "SubAccountId", "1234567890123");
    assertThat(sums(read(changed))).containsKey("1234567890123").hasSize(61);
  }

  @Test
  void each_row_in_error_is_counted_and_the_first_hundred_are_kept_with_line_column_and_reason() {
    FocusBill bill =
        read(SampleBill.asItIs().where("BillingCurrency", "USD", "BilledCost", "1,000.00"));
    assertThat(bill.faults().count()).isEqualTo(700);
    assertThat(bill.faults().first()).hasSize(100);
    CellFault fault = bill.faults().first().getFirst();
    assertThat(fault.line()).isEqualTo(2);
    assertThat(fault.column()).isEqualTo("BilledCost");
    assertThat(fault.reason()).contains("1,000.00");
    assertThat(bill.billingAccounts()).allMatch(account -> account.charges().isEmpty());
  }

  @Test
  void every_required_cell_must_be_good() {
    assertThat(columnAtFault("BilledCost", "")).isEqualTo("BilledCost");
    assertThat(columnAtFault("BillingCurrency", "EURO")).isEqualTo("BillingCurrency");
    assertThat(columnAtFault("BillingCurrency", "NULL")).isEqualTo("BillingCurrency");
    assertThat(columnAtFault("BillingPeriodStart", "2024-09-01")).isEqualTo("BillingPeriodStart");
    assertThat(columnAtFault("BillingAccountId", "")).isEqualTo("BillingAccountId");
    assertThat(columnAtFault("BillingAccountId", "x".repeat(250))).isEqualTo("BillingAccountId");
    assertThat(columnAtFault("SubAccountId", " x")).isEqualTo("SubAccountId");
    assertThat(columnAtFault("SubAccountId", "x".repeat(257))).isEqualTo("SubAccountId");
  }

  @Test
  void several_files_are_one_whole() {
    Path first =
        SampleBill.asItIs().only("SubAccountId", "18938484842").to(folder.resolve("1.csv"));
    Path second =
        SampleBill.asItIs().only("SubAccountId", "11353890204").to(folder.resolve("2.csv"));
    FocusReading reading = FocusReader.read(List.of(first, second), Watch.NOBODY);
    FocusBill bill = ((FocusReading.Read) reading).bill();
    assertThat(sums(bill)).containsOnlyKeys("18938484842", "11353890204");
    assertThat(bill.files()).hasSize(2);
  }

  @Test
  void the_same_file_twice_is_refused() {
    Path file = SampleBill.asItIs().to(folder.resolve("a.csv"));
    FocusReading reading = FocusReader.read(List.of(file, file), Watch.NOBODY);
    assertThat(((FocusReading.Unreadable) reading).fault().reason())
        .isEqualTo(ReadFault.Reason.GIVEN_TWICE);
  }

  @Test
  void a_generated_bill_has_the_sums_that_its_maker_knows() {
    GeneratedBill maker = new GeneratedBill(3, 200);
    FocusBill bill = read(maker.write(folder.resolve("g.csv"), 20_000));
    assertThat(bill.rows()).isEqualTo(20_000);
    Map<String, BigDecimal> sums = sums(bill);
    assertThat(sums.keySet()).isEqualTo(maker.sums().keySet());
    maker.sums().forEach((account, sum) -> assertThat(sums.get(account)).isEqualByComparingTo(sum));
  }

  @Test
  void a_reading_that_is_stopped_gives_nothing() {
    Path file = SampleBill.asItIs().to(folder.resolve("a.csv"));
    assertThat(FocusReader.read(List.of(file), bytes -> false))
        .isEqualTo(new FocusReading.Stopped());
  }

  private String columnAtFault(String column, String value) {
    FocusBill bill = read(SampleBill.asItIs().where("SubAccountId", "11353890204", column, value));
    assertThat(bill.faults().count()).isPositive();
    return bill.faults().first().getFirst().column();
  }

  private FocusBill read(SampleBill sample) {
    return read(sample.to(folder.resolve("bill.csv")));
  }

  private static FocusBill read(Path file) {
    return ((FocusReading.Read) FocusReader.read(List.of(file), Watch.NOBODY)).bill();
  }

  private static FocusBill.BillingAccount only(FocusBill bill) {
    assertThat(bill.billingAccounts()).hasSize(1);
    return bill.billingAccounts().getFirst();
  }

  private static Map<String, BigDecimal> sums(FocusBill bill) {
    Map<String, BigDecimal> sums = new HashMap<>();
    for (FocusBill.Charge charge : only(bill).charges()) {
      sums.put(charge.account().value(), charge.exact());
    }
    return sums;
  }
}
