package org.bursar.exchange.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bursar.exchange.Ledger;
import org.bursar.exchange.invitations.Invited.Verdict;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.OrganizationCommand.InviteAccount;
import org.bursar.vocabulary.SetupCommand.SetLimits;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InviteReaderTest {

  private static final Instant AT = Instant.parse("2026-01-02T00:00:00Z");

  private final Ledger books =
      Ledger.ready("CNY")
          .member("known", "Known", "CNY")
          .give(
              new CreateUnit(new UnitId("east"), UnitId.ROOT, "East", null, null),
              new CreateUnit(new UnitId("west"), UnitId.ROOT, "West", null, null),
              new CreateUnit(new UnitId("shop1"), new UnitId("east"), "Shop", null, null),
              new CreateUnit(new UnitId("shop2"), new UnitId("west"), "Shop", null, null),
              new SetLimits(null, null, null, null, 2, null));

  private int ids;

  @Test
  void rows_that_name_nothing_are_in_the_usual_order() {
    InviteAccount command = read("a1\tFirst\tEast\tOther Ltd\tUSD\thello\n").getFirst().command();
    assertThat(command.account()).hasToString("a1");
    assertThat(command.unit()).isEqualTo(new UnitId("east"));
    assertThat(command.legalName()).isEqualTo("Other Ltd");
    assertThat(command.currency()).hasToString("USD");
    assertThat(command.note()).isEqualTo("hello");
  }

  @Test
  void what_is_left_out_is_the_enterprises_own() {
    InviteAccount command = read("a1,First\n").getFirst().command();
    assertThat(command.legalName()).isEqualTo("Acme Ltd");
    assertThat(command.currency()).hasToString("CNY");
    assertThat(command.unit()).isNull();
  }

  @Test
  void a_first_row_names_the_columns_in_either_language() {
    assertThat(read("名称,账号 ID\nFirst,a1\n").getFirst().command().account()).hasToString("a1");
    assertThat(read("note,account_id,name\nx,a1,First\n").getFirst().command().note())
        .isEqualTo("x");
  }

  @Test
  void what_is_over_the_days_quota_is_told_apart_from_what_is_refused() {
    List<Invited> rows = read("a1,One\nknown,Known\na2,Two\na1,Again\na3,Three\na4,Four\n");
    assertThat(rows)
        .extracting(Invited::verdict)
        .containsExactly(
            Verdict.READY,
            Verdict.REFUSED,
            Verdict.READY,
            Verdict.REFUSED,
            Verdict.QUOTA,
            Verdict.QUOTA);
    assertThat(rows.get(4).text()).startsWith("a3\tThree");
    assertThat(read(rows.get(4).text() + "\n").getFirst().verdict()).isEqualTo(Verdict.READY);
  }

  @Test
  void a_unit_is_found_by_its_path_where_its_name_is_anothers_too() {
    assertThat(read("a1,One,Root/West/Shop\n").getFirst().command().unit())
        .isEqualTo(new UnitId("shop2"));
    assertThat(read("a1,One,shop1\n").getFirst().command().unit()).isEqualTo(new UnitId("shop1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.23E+15,One       | a spreadsheet has rounded",
        ",One               | no id of an account",
        "'a1,One,Nowhere'   | no unit is called so",
        "'a1,One,Shop'      | several units are called so",
        "'a1,One,,,XX'      | no currency that is known"
      })
  void a_row_that_says_nothing_is_told_why(String row, String reason) {
    Invited read = read(row + "\n").getFirst();
    assertThat(read.verdict()).isEqualTo(Verdict.UNREADABLE);
    assertThat(read.reason()).startsWith(reason);
  }

  @Test
  void a_name_that_is_none_is_refused_by_the_rules() {
    assertThat(read("a1,\n").getFirst().verdict()).isEqualTo(Verdict.REFUSED);
  }

  @Test
  void nothing_is_told_as_nothing() {
    InviteReading reading = InviteReader.read("", "pasted", inviting());
    assertThat(reading).isInstanceOf(InviteReading.Unreadable.class);
  }

  private List<Invited> read(String text) {
    return ((InviteReading.Read) InviteReader.read(text, "pasted", inviting())).rows();
  }

  private InviteReader.Inviting inviting() {
    return new InviteReader.Inviting(
        books.now(), AT, () -> new InvitationId("i" + ++ids), Locale.ENGLISH);
  }
}
