package org.bursar.console.assets;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.enterprise.equity.Asset;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AssetStatus;
import org.bursar.vocabulary.EquityEvent.AssetRegistered;
import org.jspecify.annotations.Nullable;

/** What is known of an asset, in words. */
final class AssetWords {

  private AssetWords() {}

  /** A fact: what it is, and what it says. */
  record Fact(String what, String says) {}

  /** How a status is coloured; its word is always beside the colour. */
  static Tone tone(AssetStatus status) {
    return switch (status) {
      case ACTIVE -> Tone.ACCENT;
      case OVERDUE -> Tone.WARNING;
      case EXPIRED, RELEASED -> Tone.NEUTRAL;
    };
  }

  /** An amount in the asset's currency; a bill may say none. */
  static String amount(Asset asset, @Nullable Amount amount) {
    return amount == null
        ? Texts.now("assets.unknown")
        : Texts.formats().amount(amount.value()) + " " + asset.facts().currency().code();
  }

  /** A day in the enterprise's zone; a bill may say none. */
  static String day(@Nullable Instant instant, ZoneId zone) {
    return instant == null
        ? Texts.now("assets.unknown")
        : Texts.formats().date(LocalDate.ofInstant(instant, zone));
  }

  /** How much of the term is over, from 0 to 1; null if it has no end. */
  static @Nullable Double passed(Asset asset, Instant at) {
    Instant start = asset.facts().start();
    Instant end = asset.facts().end();
    if (end == null) {
      return null;
    }
    double whole = Duration.between(start, end).toSeconds();
    return whole <= 0 ? 1.0 : Math.clamp(Duration.between(start, at).toSeconds() / whole, 0.0, 1.0);
  }

  /** How long it lasts still, or when it begins. */
  static String left(Asset asset, Instant at) {
    Instant end = asset.facts().end();
    if (asset.status(at).isEnded()) {
      return Texts.now("asset.term.over");
    } else if (at.isBefore(asset.facts().start())) {
      return Texts.now("asset.term.begins", Duration.between(at, asset.facts().start()).toDays());
    }
    return end == null
        ? Texts.now("asset.term.open")
        : Texts.now("asset.term.left", Duration.between(at, end).toDays());
  }

  /** What its kind has of its own; what nobody said is left out. */
  static List<Fact> own(Asset asset) {
    AssetRegistered facts = asset.facts();
    List<Fact> own = new ArrayList<>();
    add(own, "provider", facts.provider());
    add(own, "provider.kind", facts.providerKind());
    add(own, "coupon", facts.coupon() == null ? null : Texts.now("asset.coupon." + facts.coupon()));
    add(own, "minimum", facts.minimum() == null ? null : amount(asset, facts.minimum()));
    add(own, "percent", percent(facts.percent()));
    add(own, "cap", facts.cap() == null ? null : amount(asset, facts.cap()));
    add(own, "instance.type", facts.instanceType());
    add(own, "region", facts.region());
    add(own, "count", facts.count() == null ? null : Texts.formats().count(facts.count()));
    add(
        own,
        "capacity",
        facts.capacityGiB() == null
            ? null
            : Texts.now("asset.gib", Texts.formats().count(facts.capacityGiB())));
    add(own, "plan", facts.plan());
    add(own, "payment", facts.payment());
    return own;
  }

  private static @Nullable String percent(@Nullable Amount percent) {
    return percent == null ? null : Texts.formats().amount(percent.value()) + " %";
  }

  private static void add(List<Fact> facts, String key, @Nullable String says) {
    if (says != null) {
      facts.add(new Fact(Texts.now("asset.fact." + key), says));
    }
  }
}
