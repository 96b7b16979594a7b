package org.bursar.console.assets;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.Progress;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Total;
import org.bursar.console.session.Names;
import org.bursar.console.session.Place;
import org.bursar.console.session.ReasonWords;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Coverages;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AssetStatus;
import org.jspecify.annotations.Nullable;

/**
 * An asset as it stands at the instant that is seen.
 *
 * @param covered how many accounts it covers
 * @param waiting how many accounts would be covered if there were a place
 * @param daysLeft whole days until its end; null if it has ended or no end is known
 */
record AssetRow(
    Enterprise enterprise,
    Asset asset,
    AssetStatus status,
    int covered,
    int waiting,
    @Nullable Long daysLeft) {

  /** All assets by name; off the FX thread. */
  static List<AssetRow> of(Sight sight, Progress progress) {
    Enterprise enterprise = sight.enterprise();
    Coverages coverages = new Coverages(enterprise.organization(), enterprise.equity(), sight.at());
    List<Asset> assets = new ArrayList<>(enterprise.equity().assets().values().toJavaList());
    assets.sort(Comparator.comparing(Asset::name).thenComparing(Asset::id));
    List<AssetRow> rows = new ArrayList<>(assets.size());
    for (Asset asset : assets) {
      progress.check();
      AssetStatus status = asset.status(sight.at());
      rows.add(
          new AssetRow(
              enterprise,
              asset,
              status,
              coverages.count(asset),
              coverages.waiting(asset),
              status.isEnded() ? null : daysLeft(asset.facts().end(), sight.at())));
    }
    return rows;
  }

  private static @Nullable Long daysLeft(@Nullable Instant end, Instant at) {
    return end == null ? null : Duration.between(at, end).toDays();
  }

  /** How many accounts the assets cover, and how many wait. */
  static List<Total> totals(List<AssetRow> rows) {
    long covered = rows.stream().mapToLong(AssetRow::covered).sum();
    long waiting = rows.stream().mapToLong(AssetRow::waiting).sum();
    List<Total> totals = new ArrayList<>();
    totals.add(new Total(Texts.now("assets.total.covered"), Texts.formats().count(covered)));
    if (waiting > 0) {
      totals.add(new Total(Texts.now("assets.total.waiting"), Texts.formats().count(waiting)));
    }
    return totals;
  }

  static List<Column<AssetRow>> columns(Session session) {
    List<Column<AssetRow>> columns = new ArrayList<>(facts(session));
    columns.addAll(
        List.of(
            Column.<AssetRow>count(
                    "covered", Texts.text("assets.column.covered"), AssetRow::covered)
                .withWidth(80),
            Column.<AssetRow>count(
                    "waiting", Texts.text("assets.column.waiting"), AssetRow::waiting)
                .withWidth(80),
            Column.<AssetRow>count(
                    "limit",
                    Texts.text("assets.column.limit"),
                    row -> row.enterprise().setup().limits().accountsPerAsset())
                .withWidth(80)
                .hiddenAtFirst(),
            Column.<AssetRow>text(
                    "start",
                    Texts.text("assets.column.start"),
                    row ->
                        AssetWords.day(row.asset().facts().start(), session.sight().get().zone()))
                .withWidth(110)
                .withLeast(146)
                .hiddenAtFirst(),
            Column.<AssetRow>of(
                    "end",
                    Texts.text("assets.column.end"),
                    row -> AssetWords.day(row.asset().facts().end(), session.sight().get().zone()),
                    Comparator.comparing(
                        row -> row.asset().facts().end(),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .withWidth(110)
                .withLeast(146),
            Column.<AssetRow>of(
                    "left",
                    Texts.text("assets.column.left"),
                    row -> row.daysLeft() == null ? "" : Texts.formats().count(row.daysLeft()),
                    Comparator.comparing(
                        AssetRow::daysLeft, Comparator.nullsLast(Comparator.naturalOrder())))
                .withFigures()
                .withWidth(80),
            Column.<AssetRow>text(
                    "status",
                    Texts.text("assets.column.status"),
                    row -> Texts.now("assets.status." + row.status()))
                .withWidth(100)
                .withChip(row -> AssetWords.tone(row.status()))));
    return columns;
  }

  private static List<Column<AssetRow>> facts(Session session) {
    return List.of(
        Column.<AssetRow>text("name", Texts.text("assets.column.name"), row -> row.asset().name())
            .withWidth(190)
            .withLink(row -> session.navigator().go(new Place.Asset(row.asset().id()))),
        Column.<AssetRow>text("id", Texts.text("assets.column.id"), row -> row.asset().id().value())
            .withWidth(140)
            .hiddenAtFirst(),
        Column.<AssetRow>text(
                "kind",
                Texts.text("assets.column.kind"),
                row -> Texts.now("assets.kind." + row.asset().facts().kind()))
            .withWidth(150),
        Column.<AssetRow>text(
                "provider",
                Texts.text("assets.column.provider"),
                row -> known(row.asset().facts().provider()))
            .withWidth(90)
            .hiddenAtFirst(),
        Column.<AssetRow>text(
                "owner",
                Texts.text("assets.column.owner"),
                row -> Names.of(row.enterprise(), row.asset().facts().owner()))
            .withWidth(140)
            .withLink(row -> session.navigator().go(new Place.Account(row.asset().facts().owner())))
            .hiddenAtFirst(),
        amount("value", "assets.column.value", row -> row.asset().facts().value()),
        amount("remaining", "asset.remaining", row -> row.asset().remaining()),
        Column.<AssetRow>text(
                "scope",
                Texts.text("rules.column.scope"),
                row -> ReasonWords.of(row.enterprise(), row.asset().scope()))
            .withWidth(180)
            .hiddenAtFirst());
  }

  /** An amount of up to 10 decimals with its currency; within a currency they are in order. */
  private static Column<AssetRow> amount(
      String id, String title, java.util.function.Function<AssetRow, @Nullable Amount> of) {
    Comparator<AssetRow> currency =
        Comparator.comparing(row -> row.asset().facts().currency().code());
    return Column.<AssetRow>of(
            id,
            Texts.text(title),
            row -> {
              Amount amount = of.apply(row);
              return amount == null ? "" : AssetWords.amount(row.asset(), amount);
            },
            currency.thenComparing(
                row -> {
                  Amount amount = of.apply(row);
                  return amount == null ? null : amount.value();
                },
                Comparator.nullsFirst(Comparator.naturalOrder())))
        .withFigures()
        .withWidth(120);
  }

  private static String known(@Nullable String text) {
    return text == null ? Texts.now("assets.unknown") : text;
  }
}
