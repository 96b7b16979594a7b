package org.bursar.console.assets;

import java.time.Instant;
import java.util.List;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Place;
import org.bursar.console.session.ReasonWords;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Coverage;
import org.bursar.enterprise.equity.Coverages;
import org.bursar.enterprise.organization.Account;

/** An account that an asset covers, or would if there were a place. */
record CoveredRow(Enterprise enterprise, Coverage coverage) {

  static List<CoveredRow> of(Sight sight, Asset asset) {
    Enterprise enterprise = sight.enterprise();
    return new Coverages(enterprise.organization(), enterprise.equity(), sight.at())
        .of(asset).stream().map(coverage -> new CoveredRow(enterprise, coverage)).toList();
  }

  Account account() {
    return coverage.account();
  }

  static List<Column<CoveredRow>> columns(Session session) {
    return List.of(
        Column.<CoveredRow>text(
                "account", Texts.text("effect.column.account"), row -> row.account().name())
            .withWidth(190)
            .withLink(
                row ->
                    session
                        .navigator()
                        .go(new Place.Account(row.account().id(), Place.Tab.SHARED))),
        Column.<CoveredRow>text(
                "id", Texts.text("effect.column.id"), row -> row.account().id().value())
            .withWidth(140)
            .hiddenAtFirst(),
        Column.<CoveredRow>text(
                "unit",
                Texts.text("effect.column.unit"),
                row -> ReasonWords.path(row.enterprise(), row.account().unit()))
            .withWidth(210),
        Column.<CoveredRow>text(
                "covered",
                Texts.text("shared.column.covered"),
                row -> Texts.now(row.coverage().isCovered() ? "shared.yes" : "shared.waits"))
            .withWidth(100)
            .withLeast(92)
            .withChip(row -> row.coverage().isCovered() ? Tone.ACCENT : Tone.WARNING),
        Column.<CoveredRow>text(
                "since", Texts.text("shared.column.since"), row -> since(session, row))
            .withWidth(146)
            .withLeast(146),
        Column.<CoveredRow>text(
                "until", Texts.text("shared.column.until"), row -> until(session, row))
            .withWidth(146)
            .withLeast(146),
        Column.<CoveredRow>text(
                "because",
                Texts.text("shared.column.because"),
                row -> ReasonWords.of(row.enterprise(), row.coverage()))
            .withWidth(330));
  }

  private static String since(Session session, CoveredRow row) {
    Instant from = row.coverage().from();
    return from == null ? "" : AssetWords.day(from, session.sight().get().zone());
  }

  /** At the latest: expiry needs nobody. */
  private static String until(Session session, CoveredRow row) {
    Instant end = row.coverage().asset().facts().end();
    if (row.coverage().from() == null) {
      return "";
    }
    return end == null
        ? Texts.now("shared.lasts")
        : AssetWords.day(end, session.sight().get().zone());
  }
}
