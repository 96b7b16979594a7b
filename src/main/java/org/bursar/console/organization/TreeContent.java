package org.bursar.console.organization;

import io.vavr.collection.SortedMap;
import java.util.ArrayList;
import java.util.List;
import org.bursar.console.kit.Badge;
import org.bursar.console.kit.OutlineRow;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.kit.TreeLine;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Totals;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;
import org.kordamp.ikonli.feather.Feather;

/** What a row of the tree shows, and says to those who do not see it. */
final class TreeContent {

  private static final String NOTHING = "\u2014";

  private final Enterprise enterprise;
  private final LowBalances low;

  TreeContent(Enterprise enterprise, LowBalances low) {
    this.enterprise = enterprise;
    this.low = low;
  }

  TreeLine.Content of(OutlineRow<Member> row) {
    return switch (row.item()) {
      case Member.OfUnit unit -> ofUnit(unit, !row.expanded());
      case Member.OfAccount account -> ofAccount(account.account());
    };
  }

  /** What those beneath a unit have shows while they do not show it themselves. */
  private TreeLine.Content ofUnit(Member.OfUnit of, boolean closed) {
    Totals totals = enterprise.rollups().of(of.unit().id());
    String amount = rollUp(totals);
    List<Badge> states = new ArrayList<>();
    int overdue =
        totals.byCurrency().values().map(Totals.Total::recordedOverdueAccounts).sum().intValue();
    int running = low.of(of.unit().id());
    if (closed && overdue > 0) {
      count(states, Feather.ALERT_CIRCLE, overdue, Tone.DANGER, "tree.unit.overdue");
    }
    if (closed && running > 0) {
      count(states, Feather.BELL, running, Tone.WARNING, "tree.unit.low");
    }
    List<String> words = new ArrayList<>();
    words.add(
        Texts.now("tree.unit.spoken", of.name(), totals.accounts(), amount.replace(NOTHING, "")));
    states.forEach(state -> words.add(state.word()));
    return new TreeLine.Content(
        Feather.FOLDER, of.name(), states, amount, false, String.join(", ", words));
  }

  private static void count(List<Badge> states, Feather icon, int number, Tone tone, String key) {
    states.add(Badge.count(icon, Texts.formats().count(number), tone, Texts.now(key, number)));
  }

  /** The enterprise's currency, or the only other one; and how many more there are. */
  private String rollUp(Totals totals) {
    SortedMap<Currency, Totals.Total> sums = totals.byCurrency();
    if (sums.isEmpty()) {
      return NOTHING;
    }
    Currency own = enterprise.setup().currency();
    Currency shown = sums.containsKey(own) ? own : sums.head()._1;
    Money available = sums.get(shown).get().available();
    int others = sums.size() - 1;
    return amount(available) + (others == 0 ? "" : "  +" + others);
  }

  private TreeLine.Content ofAccount(Account account) {
    Balance balance = enterprise.balance(account);
    boolean management = enterprise.organization().isManagement(account);
    List<Badge> states = new ArrayList<>();
    boolean overdue = balance.recorded() && balance.isOverdue();
    if (overdue) {
      states.add(Badge.chip(Texts.now("account.state.overdue"), Tone.DANGER));
    }
    Alert alert = enterprise.funds().alerts().find(account.ordinal());
    if (!overdue && alert != null && LowBalances.isLow(alert)) {
      states.add(Badge.icon(Feather.BELL, Tone.WARNING, Texts.now("tree.low." + alert.state())));
    }
    if (account.frozen()) {
      states.add(Badge.chip(Texts.now("account.state.frozen"), Tone.NEUTRAL));
    }
    List<String> words = new ArrayList<>();
    if (management) {
      words.add(Texts.now("account.kind.management"));
    }
    states.forEach(state -> words.add(state.word()));
    String amount = balance.recorded() ? amount(balance.available()) : NOTHING;
    words.add(balance.recorded() ? amount : Texts.now("account.state.unrecorded"));
    return new TreeLine.Content(
        management ? Feather.BRIEFCASE : Feather.CIRCLE,
        account.name(),
        states,
        amount,
        overdue,
        account.name() + ", " + String.join(", ", words));
  }

  private String amount(Money money) {
    return money.currency().equals(enterprise.setup().currency())
        ? Texts.formats().amount(money)
        : money.currency().code() + " " + Texts.formats().amount(money);
  }
}
