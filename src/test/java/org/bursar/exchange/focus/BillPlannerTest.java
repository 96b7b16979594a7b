package org.bursar.exchange.focus;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bursar.enterprise.organization.Account;
import org.bursar.exchange.Ledger;
import org.bursar.exchange.plan.PlanRefusal;
import org.bursar.exchange.table.RowFaults;
import org.bursar.exchange.table.Watch;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.EquityCommand.RegisterAsset;
import org.bursar.vocabulary.FundsCommand.CloseMonth;
import org.bursar.vocabulary.FundsCommand.RecordCharges;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.OrganizationCommand.MoveUnit;
import org.bursar.vocabulary.OrganizationCommand.RemoveAccount;
import org.bursar.vocabulary.OrganizationCommand.RenameUnit;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Source;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillPlannerTest {

  private static final UnitId SUNBIRD = new UnitId("bill:e5a66d4ddf607f49");
  private static final Period SEPTEMBER = Period.parse("2024-09");

  @TempDir Path folder;

  private final Ledger books = Ledger.ready("USD");

  @Test
  void sub_accounts_become_members_in_the_billing_account_s_unit_with_rounded_sums() {
    BillPlan plan = take(SampleBill.asItIs());
    assertThat(plan.rows()).isEqualTo(700);
    assertThat(plan.units()).hasSize(1);
    assertThat(plan.assets()).hasSize(2);
    assertThat(plan.accounts()).hasSize(63);
    Account account = books.account("11353890204");
    assertThat(account.name()).isEqualTo("Atlas Orion");
    assertThat(account.unit()).isEqualTo(SUNBIRD);
    assertThat(account.legalName()).isEqualTo("Acme Ltd");
    assertThat(books.now().organization().units().path(SUNBIRD)).isEqualTo("Root/SunBird");
    assertThat(books.available("11353890204")).isEqualTo("-10.12");
    assertThat(books.available("60626892153")).isEqualTo("-0.15");
    assertThat(books.available("18938484842")).isEqualTo("-1.07");
    assertThat(books.available("65226353821")).isEqualTo("0.00");
  }

  @Test
  void half_is_up_in_amount_for_credits_too() {
    take(SampleBill.asItIs().where("SubAccountId", "59456266262", "BilledCost", "-0.145"));
    assertThat(books.available("59456266262")).isEqualTo("0.15");
  }

  @Test
  void commitments_become_assets_of_the_billing_account() {
    BillPlan plan = take(SampleBill.asItIs());
    RegisterAsset asset = plan.assets().getFirst();
    assertThat(asset.owner()).isEqualTo(new AccountId("1234567890123"));
    assertThat(asset.start()).isEqualTo("2024-09-01T00:00:00Z");
    assertThat(asset.name()).hasSizeBetween(1, 100);
  }

  @Test
  void a_file_imported_twice_changes_nothing() {
    take(SampleBill.asItIs());
    assertThat(plan(SampleBill.asItIs(), BillOptions.WHOLE).plan().commands()).isEmpty();
  }

  @Test
  void original_corrected_original_again_ends_with_the_original() {
    take(SampleBill.asItIs());
    BillPlan correction =
        take(SampleBill.asItIs().where("SubAccountId", "60626892153", "BilledCost", "1.00"));
    assertThat(correction.plan().commands()).hasSize(1);
    assertThat(books.available("60626892153")).isEqualTo("-3.00");
    take(SampleBill.asItIs());
    assertThat(books.available("60626892153")).isEqualTo("-0.15");
  }

  @Test
  void who_is_missing_now_falls_to_nothing() {
    take(SampleBill.asItIs());
    BillPlan smaller = take(SampleBill.asItIs().only("SubAccountId", "18938484842"));
    assertThat(smaller.missing())
        .extracting(ChargeChange::account)
        .contains(new AccountId("11353890204"));
    assertThat(smaller.totals()).hasSize(1);
    assertThat(smaller.totals().getFirst().difference().isNegative()).isTrue();
    assertThat(books.available("11353890204")).isEqualTo("0.00");
    assertThat(books.available("18938484842")).isEqualTo("-1.07");
  }

  @Test
  void a_part_adds_and_replaces_only_itself_and_the_whole_replaces_all_parts() {
    take(SampleBill.asItIs().only("SubAccountId", "18938484842"));
    BillOptions part = new BillOptions("second", false);
    SampleBill second = SampleBill.asItIs().only("SubAccountId", "11353890204");
    take(second, part);
    assertThat(plan(second, part).plan().commands()).isEmpty();
    assertThat(books.available("18938484842")).isEqualTo("-1.07");
    assertThat(books.available("11353890204")).isEqualTo("-10.12");
    take(SampleBill.asItIs());
    assertThat(books.available("11353890204")).isEqualTo("-10.12");
  }

  @Test
  void a_bill_is_one_source_among_others() {
    take(SampleBill.asItIs());
    books.give(
        new RecordCharges(
            new AccountId("11353890204"),
            SEPTEMBER,
            Amount.parse("1.00"),
            new Source("desk"),
            null,
            null));
    take(SampleBill.asItIs());
    assertThat(books.available("11353890204")).isEqualTo("-11.12");
  }

  @Test
  void a_row_in_error_refuses_the_whole_unless_it_is_left_out_and_then_the_entries_say_so() {
    SampleBill bad =
        SampleBill.asItIs().where("SubAccountId", "59456266262", "BilledCost", "1,000.00");
    BillPlan refused = plan(bad, BillOptions.WHOLE);
    assertThat(refused.plan().refusal().reason()).isEqualTo(PlanRefusal.Reason.ROW_ERRORS);
    assertThat(refused.plan().commands()).isEmpty();
    assertThat(refused.charges()).isNotEmpty();
    BillPlan taken = take(bad, new BillOptions(null, true));
    RecordCharges command = (RecordCharges) taken.plan().commands().getLast();
    assertThat(command.bill().rowsLeftOut()).isEqualTo(refused.plan().faults().count());
    assertThat(command.bill().leftOut().getFirst().column()).isEqualTo("BilledCost");
    assertThat(command.bill().files()).extracting("name").containsExactly("bill.csv");
    assertThat(books.available("11353890204")).isEqualTo("-10.12");
  }

  @Test
  void another_currency_than_the_account_s_is_an_error_of_its_rows() {
    books.member("11353890204", "Known", "CNY");
    BillPlan plan = plan(SampleBill.asItIs(), BillOptions.WHOLE);
    assertThat(plan.plan().refusal().reason()).isEqualTo(PlanRefusal.Reason.ROW_ERRORS);
    assertThat(plan.plan().faults().first().getFirst().column()).isEqualTo("BillingCurrency");
    assertThat(plan.plan().faults().count()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void an_account_that_is_there_is_neither_moved_nor_renamed() {
    books.member("11353890204", "Known", "USD");
    take(SampleBill.asItIs());
    assertThat(books.account("11353890204").name()).isEqualTo("Known");
    assertThat(books.account("11353890204").unit()).isEqualTo(UnitId.ROOT);
    assertThat(books.available("11353890204")).isEqualTo("-10.12");
  }

  @Test
  void an_account_that_left_pays_and_is_not_brought_back() {
    books.member("11353890204", "Known", "USD");
    books.give(new RemoveAccount(new AccountId("11353890204")));
    take(SampleBill.asItIs());
    assertThat(books.account("11353890204").isRemoved()).isTrue();
    assertThat(books.available("11353890204")).isEqualTo("-10.12");
  }

  @Test
  void commitments_of_a_billing_account_that_left_are_not_registered() {
    books.member("1234567890123", "Known", "USD");
    books.give(new RemoveAccount(new AccountId("1234567890123")));
    BillPlan plan = take(SampleBill.asItIs());
    assertThat(plan.assets()).isEmpty();
    assertThat(plan.withoutOwner()).hasSize(2);
  }

  @Test
  void a_billing_account_is_found_again_whatever_its_unit_is_called_and_wherever_it_is() {
    take(SampleBill.asItIs());
    UnitId other = new UnitId("other");
    books.give(
        new CreateUnit(other, UnitId.ROOT, "Other", null, null),
        new MoveUnit(SUNBIRD, other),
        new RenameUnit(SUNBIRD, "Renamed"));
    BillPlan plan =
        take(SampleBill.asItIs().where("SubAccountId", "11353890204", "SubAccountId", "99"));
    assertThat(plan.units()).isEmpty();
    assertThat(books.account("99").unit()).isEqualTo(SUNBIRD);
  }

  @Test
  void a_name_that_is_taken_gets_the_id_s_end_and_one_against_the_rules_is_cleaned() {
    books.give(new CreateUnit(new UnitId("mine"), UnitId.ROOT, "SUNBIRD", null, null));
    NewUnit taken = plan(SampleBill.asItIs(), BillOptions.WHOLE).units().getFirst();
    assertThat(taken.command().name()).isEqualTo("SunBird 607f49");
    assertThat(taken.billsName()).isEqualTo("SunBird");
    assertThat(taken.isRenamed()).isTrue();
    NewUnit cleaned =
        plan(
                SampleBill.asItIs()
                    .where(
                        "BillingAccountName", "SunBird", "BillingAccountName", "A/B (prod), Inc."),
                BillOptions.WHOLE)
            .units()
            .getFirst();
    assertThat(cleaned.command().name()).isEqualTo("A B prod Inc.");
  }

  @Test
  void changes_of_closed_months_are_told_as_corrections() {
    take(SampleBill.asItIs());
    books.give(new CloseMonth(SEPTEMBER));
    BillPlan plan =
        take(SampleBill.asItIs().where("SubAccountId", "60626892153", "BilledCost", "1.00"));
    assertThat(plan.corrections()).hasSize(1);
    assertThat(plan.corrections().getFirst().difference().plain()).isEqualTo("2.85");
  }

  @Test
  void each_period_is_rounded_for_itself_and_rounding_is_shown() {
    BillPlan plan =
        take(
            SampleBill.asItIs()
                .where("SubAccountId", "46124420288", "BillingPeriodStart", "2024-10-01T00:00:00Z")
                .where("SubAccountId", "46124420288", "SubAccountId", "11353890204"));
    assertThat(books.available("11353890204")).isEqualTo("-10.53");
    assertThat(plan.totals())
        .extracting(BillTotal::period)
        .containsExactly(SEPTEMBER, Period.parse("2024-10"));
    assertThat(plan.totals().getFirst().rounding()).isNotEqualByComparingTo(BigDecimal.ZERO);
  }

  @Test
  void without_the_center_the_rules_refuse_it() {
    Ledger unready = Ledger.opened("USD");
    BillPlan plan = BillPlanner.into(unready.now(), read(SampleBill.asItIs()), BillOptions.WHOLE);
    assertThat(unready.refusalOf(plan.plan().commands())).isEqualTo(RefusalCode.NOT_VERIFIED);
  }

  @Test
  void into_nothing_it_opens_an_enterprise() {
    Ledger empty = Ledger.empty();
    BillPlan plan = intoNothing(SampleBill.asItIs(), new NewEnterprise(id(), null, null));
    empty.give(plan.plan().commands());
    assertThat(empty.now().organization().accounts().count()).isEqualTo(63);
    assertThat(empty.now().organization().units().countBelowRoot()).isEqualTo(1);
    assertThat(empty.now().equity().assets().size()).isEqualTo(2);
    assertThat(empty.now().setup().name()).isEqualTo("SunBird");
    assertThat(empty.now().setup().center()).isTrue();
    assertThat(empty.now().organization().management().id().value()).isEqualTo("1234567890123");
    assertThat(empty.account("11353890204").legalName()).isEqualTo("SunBird");
    assertThat(empty.available("11353890204")).isEqualTo("-10.12");
    assertThat(
            BillPlanner.into(empty.now(), read(SampleBill.asItIs()), BillOptions.WHOLE)
                .plan()
                .commands())
        .isEmpty();
  }

  @Test
  void with_several_billing_accounts_the_management_account_is_asked_for() {
    SampleBill two =
        SampleBill.asItIs().where("SubAccountId", "11353890204", "BillingAccountId", "77");
    BillPlan asked = intoNothing(two, new NewEnterprise(id(), null, null));
    assertThat(asked.plan().refusal().reason())
        .isEqualTo(PlanRefusal.Reason.MANAGEMENT_ACCOUNT_NEEDED);
    BillPlan told = intoNothing(two, new NewEnterprise(id(), new AccountId("77"), "Acme Ltd"));
    Ledger empty = Ledger.empty();
    empty.give(told.plan().commands());
    assertThat(empty.now().organization().management().id().value()).isEqualTo("77");
    assertThat(empty.now().setup().legalName()).isEqualTo("Acme Ltd");
    assertThat(told.units()).hasSize(2);
  }

  @Test
  void more_commands_than_an_import_may_have_are_refused_before_it_starts() {
    List<FocusBill.Charge> charges = new ArrayList<>();
    for (int i = 0; i < 125_000; i++) {
      AccountId account = new AccountId("a" + i);
      charges.add(
          new FocusBill.Charge(
              account, Currency.of("USD"), SEPTEMBER, BigDecimal.ONE, 1, "bill.csv", i));
    }
    FocusBill bill =
        new FocusBill(
            List.of(),
            charges.size(),
            RowFaults.NONE,
            List.of(
                new FocusBill.BillingAccount(
                    "AWS", new AccountId("b"), "B", Map.of(), charges, List.of())));
    BillPlan plan = BillPlanner.into(books.now(), bill, BillOptions.WHOLE);
    assertThat(plan.plan().refusal().reason()).isEqualTo(PlanRefusal.Reason.TOO_MANY_COMMANDS);
    assertThat(plan.plan().refusal().sentence()).contains("at a time");
  }

  @Test
  void a_part_without_a_name_or_with_too_long_a_one_is_refused() {
    assertThat(plan(SampleBill.asItIs(), new BillOptions(" ", false)).plan().refusal().reason())
        .isEqualTo(PlanRefusal.Reason.PART_INVALID);
  }

  @Test
  void a_bill_of_rows_in_error_alone_opens_nothing() {
    SampleBill bad = SampleBill.asItIs().replacing("USD", "Dollars");
    BillPlan plan = intoNothing(bad, new NewEnterprise(id(), null, null));
    assertThat(plan.plan().refusal().reason()).isEqualTo(PlanRefusal.Reason.NOTHING_TO_OPEN);
    assertThat(plan.plan().faults().count()).isEqualTo(700);
  }

  @Test
  void a_billing_account_that_only_rows_in_error_name_is_not_the_management_account() {
    SampleBill bill =
        SampleBill.asItIs().where("SubAccountId", "11353890204", "BillingAccountId", "77");
    bill.where("BillingAccountId", "77", "BilledCost", "1,000");
    BillPlan plan =
        BillPlanner.intoNothing(
            new NewEnterprise(id(), null, null), read(bill), new BillOptions(null, true));
    Ledger empty = Ledger.empty();
    empty.give(plan.plan().commands());
    assertThat(empty.now().organization().management().id().value()).isEqualTo("1234567890123");
  }

  private BillPlan take(SampleBill bill) {
    return take(bill, BillOptions.WHOLE);
  }

  private BillPlan take(SampleBill bill, BillOptions options) {
    BillPlan plan = plan(bill, options);
    assertThat(plan.plan().refusal()).isNull();
    books.give(plan.plan().commands());
    return plan;
  }

  private BillPlan plan(SampleBill bill, BillOptions options) {
    return BillPlanner.into(books.now(), read(bill), options);
  }

  private BillPlan intoNothing(SampleBill bill, NewEnterprise wish) {
    return BillPlanner.intoNothing(wish, read(bill), BillOptions.WHOLE);
  }

  private static org.bursar.vocabulary.EnterpriseId id() {
    return new org.bursar.vocabulary.EnterpriseId("new");
  }

  private FocusBill read(SampleBill sample) {
    return read(sample.to(folder.resolve("bill.csv")));
  }

  private static FocusBill read(Path file) {
    return ((FocusReading.Read) FocusReader.read(List.of(file), Watch.NOBODY)).bill();
  }
}
