package org.bursar.console.assets;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Card;
import org.bursar.console.kit.Facts;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Names;
import org.bursar.console.session.Place;
import org.bursar.console.session.ReasonWords;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Coverages;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.UnitScope;
import org.jspecify.annotations.Nullable;

/** What an asset's page says above the accounts that it covers. */
final class AssetCards {

  private AssetCards() {}

  /** What it is worth, and how much of it and of its term is left. */
  static Card term(Asset asset, Sight sight) {
    Facts facts = new Facts();
    facts.with(Texts.text("assets.column.value"), AssetWords.amount(asset, asset.facts().value()));
    if (asset.remaining() != null) {
      facts.with(Texts.text("asset.remaining"), AssetWords.amount(asset, asset.remaining()));
    }
    facts.with(
        Texts.text("assets.column.start"), AssetWords.day(asset.facts().start(), sight.zone()));
    facts.with(Texts.text("assets.column.end"), AssetWords.day(asset.facts().end(), sight.zone()));
    VBox content = new VBox(8, facts);
    Double share = remaining(asset);
    if (share != null) {
      content
          .getChildren()
          .add(bar("asset-remaining", share, Texts.now("asset.remaining.of", percent(share))));
    }
    Double passed = AssetWords.passed(asset, sight.at());
    String left = AssetWords.left(asset, sight.at());
    if (passed == null) {
      content.getChildren().add(Labels.secondary(Texts.fixed(left)));
    } else {
      content.getChildren().add(bar("asset-term", passed, left));
    }
    return card("asset.card.term", content);
  }

  /** What its kind has of its own. */
  static Card own(Asset asset) {
    Facts facts = new Facts();
    for (AssetWords.Fact fact : AssetWords.own(asset)) {
      Label says = Labels.plain(Texts.fixed(fact.says()));
      says.setMinWidth(40);
      says.setMaxWidth(220);
      says.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
      facts.with(Texts.fixed(fact.what()), says);
    }
    return card("asset.card.own", facts);
  }

  /** Whom it is shared with, by which rules, and how many places are taken. */
  static Card shared(Asset asset, Session session) {
    Sight sight = session.sight().get();
    Enterprise enterprise = sight.enterprise();
    Coverages coverages = new Coverages(enterprise.organization(), enterprise.equity(), sight.at());
    Facts facts = new Facts();
    facts.with(
        Texts.text("asset.places"),
        Texts.now(
            "asset.places.of",
            Texts.formats().count(coverages.count(asset)),
            Texts.formats().count(enterprise.setup().limits().accountsPerAsset())));
    facts.with(Texts.text("asset.waiting"), Texts.formats().count(coverages.waiting(asset)));
    facts.with(Texts.text("assets.column.owner"), Names.of(enterprise, asset.facts().owner()));
    VBox content = new VBox(6, facts);
    List<UnitScope> units = asset.scope().unitScopes();
    if (units.isEmpty()) {
      content.getChildren().add(wrapped("asset.scope", ReasonWords.of(enterprise, asset.scope())));
    } else {
      content.getChildren().add(Labels.secondary(Texts.text("asset.scope.units")));
    }
    for (UnitScope unit : units) {
      content.getChildren().add(unit(unit, session));
    }
    for (RuleId id : asset.rules()) {
      content.getChildren().add(rule(id, asset.optedOut(), session));
    }
    return card("asset.card.shared", content);
  }

  private static Link unit(UnitScope scope, Session session) {
    return new Link(
        "asset-scope-" + scope.unit().value(),
        Texts.text(
            scope.includeSubunits() ? "scope.unit.below" : "scope.unit.alone",
            Names.of(session.enterprise(), scope.unit())),
        () -> session.navigator().go(new Place.Unit(scope.unit())));
  }

  private static Link rule(RuleId id, boolean isHidden, Session session) {
    return new Link(
        "asset-rule-" + id.value(),
        Texts.text(
            isHidden ? "asset.rule.hidden" : "asset.rule",
            ReasonWords.name(id, session.enterprise().equity().find(id))),
        () -> session.navigator().go(new Place.Rules()));
  }

  private static Card card(String title, Node content) {
    Card card = new Card(Texts.text(title), content);
    card.setPrefWidth(240);
    card.setMinWidth(200);
    card.setMaxWidth(Double.MAX_VALUE);
    return card;
  }

  private static Label wrapped(String key, String says) {
    return Labels.wrapped(Texts.text(key, says));
  }

  private static VBox bar(String id, double done, String says) {
    ProgressBar bar = new ProgressBar(done);
    bar.setId(id);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setMinHeight(6);
    bar.setPrefHeight(6);
    bar.setAccessibleText(says);
    return new VBox(4, bar, Labels.secondary(Texts.fixed(says)));
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  /** What is left of the value, from 0 to 1; null if one of the two is not known. */
  private static @Nullable Double remaining(Asset asset) {
    Amount value = asset.facts().value();
    Amount left = asset.remaining();
    return value == null || left == null || value.value().signum() <= 0
        ? null
        : Math.clamp(left.value().doubleValue() / value.value().doubleValue(), 0.0, 1.0);
  }
}
