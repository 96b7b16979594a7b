package org.bursar.console;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.bursar.console.kit.Formats;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Totals;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Unit;
import org.bursar.vocabulary.UnitId;

/** The organization as lines of text, each with what is available. */
final class OrganizationText {

  private static final int WIDTH = 46;

  private final Enterprise enterprise;
  private final Language language;
  private final Comparator<Object> order;
  private final StringBuilder text = new StringBuilder();

  OrganizationText(Enterprise enterprise, Language language) {
    this.enterprise = enterprise;
    this.language = language;
    this.order = Collator.getInstance(language.locale());
  }

  String lines() {
    line(0, enterprise.setup().name(), "");
    unit(UnitId.ROOT, 0);
    return text.toString();
  }

  private void unit(UnitId id, int depth) {
    Unit unit = enterprise.organization().units().get(id);
    line(depth, unit.name() + "/", rollUp(enterprise.rollups().of(id)));
    List<Account> accounts = new ArrayList<>();
    for (int ordinal : enterprise.organization().accounts().in(id)) {
      accounts.add(enterprise.organization().accounts().at(ordinal));
    }
    accounts.sort(Comparator.comparing(Account::name, order));
    accounts.forEach(account -> line(depth + 1, account.name(), available(account)));
    List<Unit> below = new ArrayList<>();
    for (UnitId child : enterprise.organization().units().childrenOf(id)) {
      below.add(enterprise.organization().units().get(child));
    }
    below.sort(Comparator.comparing(Unit::name, order));
    below.forEach(child -> unit(child.id(), depth + 1));
  }

  private String rollUp(Totals totals) {
    if (totals.accounts() == 0) {
      return "—";
    }
    return totals
        .byCurrency()
        .values()
        .toJavaStream()
        .map(total -> Formats.of(language).money(total.available()))
        .collect(Collectors.joining("  "));
  }

  private String available(Account account) {
    Balance balance = enterprise.balance(account);
    return balance.recorded()
        ? Formats.of(language).money(balance.available())
            + (balance.isOverdue() ? "  " + Texts.in(language, "account.state.overdue") : "")
        : Texts.in(language, "account.state.unrecorded");
  }

  private void line(int depth, String name, String amount) {
    String indented = "  ".repeat(depth) + name;
    int columns = indented.codePoints().map(c -> c >= 0x2e80 ? 2 : 1).sum();
    text.append(indented)
        .append(" ".repeat(Math.max(2, WIDTH - columns)))
        .append(amount)
        .append(System.lineSeparator());
  }
}
