package org.bursar.enterprise.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.ACME;
import static org.bursar.support.Wishes.alert;
import static org.bursar.support.Wishes.charge;
import static org.bursar.support.Wishes.close;
import static org.bursar.support.Wishes.confirmContract;
import static org.bursar.support.Wishes.createAccount;
import static org.bursar.support.Wishes.creditLimit;
import static org.bursar.support.Wishes.enterpriseCredit;
import static org.bursar.support.Wishes.open;
import static org.bursar.support.Wishes.reclaim;
import static org.bursar.support.Wishes.refund;
import static org.bursar.support.Wishes.reverse;
import static org.bursar.support.Wishes.settle;
import static org.bursar.support.Wishes.topUp;
import static org.bursar.support.Wishes.transfer;

import java.util.List;
import org.bursar.support.Firm;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;
import org.junit.jupiter.api.Test;

/** Every movement of cash as double entry (domain, sections 3 and 10). */
final class PostingTest {

  private final Firm firm =
      Firm.with("A", "B").give(createAccount("J", "J", ACME, "JPY", null), topUp("M", "100.00"));

  @Test
  void cash_comes_from_the_bank() {
    assertThat(postings(topUp("A", "5.00"))).containsExactly("BANK -5.00", "OWN_CASH A 5.00");
    assertThat(postings(open("J", "700", "30"))).containsExactly("BANK -700", "OWN_CASH J 700");
  }

  @Test
  void a_transfer_goes_from_own_cash_to_transferred_in_and_a_reclaim_back() {
    assertThat(postings(transfer("M", "A", "30.00")))
        .containsExactly("OWN_CASH M -30.00", "TRANSFERRED_IN A 30.00");
    assertThat(postings(reclaim("A", "M", "12.00")))
        .containsExactly("TRANSFERRED_IN A -12.00", "OWN_CASH M 12.00");
  }

  @Test
  void a_settlement_pays_the_provider_out_of_both_pots() {
    firm.give(transfer("M", "A", "30.00"), topUp("A", "5.00"), charge("A", "2026-09", "32.00"));
    firm.give(close("2026-09"));
    assertThat(postings(settle("A")))
        .containsExactly("TRANSFERRED_IN A -30.00", "OWN_CASH A -2.00", "PROVIDER 32.00");
    assertThat(postings(reverse(firm.entry())))
        .containsExactly("TRANSFERRED_IN A 30.00", "OWN_CASH A 2.00", "PROVIDER -32.00");
  }

  @Test
  void what_is_nothing_is_not_posted() {
    assertThat(postings(open("A", "0", "3.00"))).isEmpty();
    firm.give(topUp("B", "5.00"), charge("B", "2026-09", "2.00"), close("2026-09"));
    assertThat(postings(settle("B"))).containsExactly("OWN_CASH B -2.00", "PROVIDER 2.00");
  }

  @Test
  void refunds_charges_credit_and_alerts_move_no_cash() {
    assertThat(postings(refund("A", "5.00"))).isEmpty();
    assertThat(postings(charge("A", "2026-10", "5.00"))).isEmpty();
    assertThat(postings(enterpriseCredit("5.00", "CNY"))).isEmpty();
    assertThat(postings(creditLimit("A", "5.00"))).isEmpty();
    assertThat(postings(confirmContract("A"))).isEmpty();
    assertThat(postings(alert("A", "5.00"))).isEmpty();
  }

  /** The postings of a command that is accepted, which sum up to nothing. */
  private List<String> postings(Command command) {
    firm.give(command);
    List<Posting> postings = Posting.of(firm.events());
    for (Currency currency : List.of(Currency.of("CNY"), Currency.of("JPY"))) {
      Money sum =
          postings.stream()
              .map(Posting::amount)
              .filter(amount -> amount.currency().equals(currency))
              .reduce(Money.zero(currency), Money::plus);
      assertThat(sum.isZero()).as("%s: %s", command, postings).isTrue();
    }
    return postings.stream()
        .map(
            each ->
                each.ledger()
                    + each.account().map(account -> " " + account).orElse("")
                    + " "
                    + each.amount().plain())
        .toList();
  }
}
