package org.bursar.console.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bursar.console.session.ReasonWords;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.SharingRule;
import org.bursar.vocabulary.AssetId;

/**
 * A sharing rule with what it does.
 *
 * @param assets those that it is attached to
 * @param covered how many accounts have a place of one of them
 */
record RuleRow(Enterprise enterprise, SharingRule rule, List<AssetId> assets, int covered) {

  static List<RuleRow> all(Enterprise enterprise) {
    List<RuleRow> rows = new ArrayList<>();
    for (SharingRule rule : enterprise.equity().rules().values()) {
      List<AssetId> assets =
          enterprise.equity().attached(rule.id()).toJavaStream().sorted().toList();
      Set<Integer> accounts = new HashSet<>();
      for (AssetId asset : assets) {
        enterprise.equity().covered(asset).keySet().forEach(accounts::add);
      }
      rows.add(new RuleRow(enterprise, rule, assets, accounts.size()));
    }
    return rows;
  }

  String name() {
    return ReasonWords.name(rule.id(), rule);
  }

  String scope() {
    return ReasonWords.of(enterprise, rule.scope());
  }
}
