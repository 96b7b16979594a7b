package org.bursar.console.effect;

import java.util.ArrayList;
import java.util.List;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Formats;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Session;
import org.bursar.enterprise.OrganizationEffect;
import org.bursar.vocabulary.Money;
import org.kordamp.ikonli.feather.Feather;

/** What a change does to the organization: sums of units, rules that reach others, limits used. */
final class OrganizationTable {

  private OrganizationTable() {}

  /** A line: what it is about, what it was and will be. */
  record Row(int line, String kind, String name, String before, String after) {}

  static DataTable<Row> of(String id, Session session) {
    DataTable<Row> table =
        new DataTable<>(
            id,
            session.background(),
            Row::line,
            List.of(
                Column.<Row>text("kind", Texts.text("effect.org.kind"), Row::kind).withWidth(110),
                Column.<Row>text("name", Texts.text("effect.org.name"), Row::name).withWidth(170),
                Column.<Row>text("before", Texts.text("effect.org.before"), Row::before)
                    .withFigures()
                    .withWidth(170),
                Column.<Row>text("after", Texts.text("effect.org.after"), Row::after)
                    .withFigures()
                    .withWidth(170)));
    table.setTitle(Texts.text("effect.org.title"));
    table.setEmpty(new EmptyState(Feather.CHECK, Texts.text("effect.org.nothing")));
    table.setPrefHeight(240);
    table.setMinHeight(140);
    return table;
  }

  static List<Row> rows(OrganizationEffect effect) {
    Formats formats = Texts.formats();
    List<Row> rows = new ArrayList<>();
    for (OrganizationEffect.RollUp sum : effect.rollUps()) {
      rows.add(
          new Row(
              rows.size(),
              Texts.now("effect.org.sum"),
              sum.path().replace("/", " / "),
              sum(sum.before(), sum.accountsBefore()),
              sum(sum.after(), sum.accountsAfter())));
    }
    for (OrganizationEffect.RuleReach rule : effect.rules()) {
      String name = rule.rule().name();
      rows.add(
          new Row(
              rows.size(),
              Texts.now("effect.org.rule"),
              name == null ? rule.rule().id().value() : name,
              Texts.now("effect.org.stops", rule.stops()),
              Texts.now("effect.org.starts", rule.starts())));
    }
    for (OrganizationEffect.LimitUse use : effect.limits()) {
      rows.add(
          new Row(
              rows.size(),
              Texts.now("effect.org.limit"),
              Texts.now("effect.org.limit." + use.which()),
              formats.count(use.before()),
              Texts.now("effect.org.of", use.after(), use.limit())));
    }
    return rows;
  }

  private static String sum(Money available, int accounts) {
    return accounts == 0
        ? "\u2014"
        : Texts.now("effect.org.amount", Texts.formats().money(available), accounts);
  }
}
