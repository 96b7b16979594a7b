package org.bursar.console.organization;

import io.vavr.collection.SortedMap;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.bursar.console.kit.Chip;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.kit.TreeLine;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Totals;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;
import org.kordamp.ikonli.feather.Feather;

/** What a row of the tree shows, and says to those who do not see it. */
final class TreeContent {

  private static final String NOTHING = "\u2014";

  private final Enterprise enterprise;

  TreeContent(Enterprise enterprise) {
    this.enterprise = enterprise;
  }

  TreeLine.Content of(Member member) {
    return switch (member) {
      case Member.OfUnit unit -> ofUnit(unit);
      case Member.OfAccount account -> ofAccount(account.account());
    };
  }

  private TreeLine.Content ofUnit(Member.OfUnit of) {
    Totals totals = enterprise.rollups().of(of.unit().id());
    String amount = rollUp(totals);
    String spoken =
        Texts.now("tree.unit.spoken", of.name(), totals.accounts(), amount.replace(NOTHING, ""));
    return new TreeLine.Content(Feather.FOLDER, of.name(), List.of(), amount, false, spoken);
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
    List<Node> states = new ArrayList<>();
    List<String> words = new ArrayList<>();
    if (management) {
      words.add(Texts.now("account.kind.management"));
    }
    if (account.frozen()) {
      chip(states, words, "account.state.frozen", Tone.NEUTRAL);
    }
    boolean overdue = balance.recorded() && balance.isOverdue();
    if (overdue) {
      chip(states, words, "account.state.overdue", Tone.DANGER);
    }
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

  private static void chip(List<Node> states, List<String> words, String key, Tone tone) {
    states.add(new Chip(Texts.now(key), tone));
    words.add(Texts.now(key));
  }
}
