package org.bursar.console.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.AsOfDay;
import org.bursar.console.session.Place;
import org.bursar.console.session.ReasonWords;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Coverage;
import org.bursar.enterprise.equity.Coverages;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * What is shared with an account: every asset, why and since when; why a certain one is not; now or
 * as the books knew it at the end of a day.
 */
final class SharedPane extends VBox {

  private final Session session;
  private final Latest reading;
  private final DataTable<SharedRow> table;
  private final AsOfDay asOf;
  private final WhyNot why;
  private @Nullable AccountId account;

  SharedPane(Session session) {
    super(12);
    this.session = session;
    getStyleClass().add("page-body");
    reading = session.background().latest("account-shared");
    why = new WhyNot();
    table = new DataTable<>("account-shared", session.background(), SharedRow::asset, columns());
    table.setTitle(Texts.text("shared.title"));
    table.setEmpty(new EmptyState(Feather.ARCHIVE, Texts.text("shared.empty")));
    VBox.setVgrow(table, Priority.ALWAYS);
    asOf = new AsOfDay("account-shared-day", session, this::show);
    getChildren().addAll(asOf, table, why);
    Shown.keep(table, session.layout());
  }

  /**
   * Shows an account.
   *
   * @param isSeen whether this is the tab that is open
   */
  void showOf(AccountId now, boolean isSeen) {
    account = now;
    if (isSeen) {
      show();
    }
  }

  private void show() {
    AccountId of = account;
    if (of == null) {
      return;
    }
    AsOfDay.Wanted wanted = asOf.wanted();
    reading.run(
        progress -> {
          AsOfDay.Then then = wanted.read();
          return seen(then.enterprise(), then.at(), of);
        },
        this::show);
  }

  private record Seen(
      Enterprise enterprise,
      Instant at,
      @Nullable Account account,
      List<SharedRow> rows,
      List<Asset> assets) {}

  private static Seen seen(Enterprise enterprise, Instant at, AccountId id) {
    Account known = enterprise.organization().accounts().find(id);
    List<SharedRow> rows = new ArrayList<>();
    if (known != null) {
      Coverages coverages = new Coverages(enterprise.organization(), enterprise.equity(), at);
      for (Coverage coverage : coverages.of(known)) {
        rows.add(new SharedRow(enterprise, coverage));
      }
    }
    return new Seen(enterprise, at, known, rows, WhyNot.assets(enterprise));
  }

  private void show(Seen seen) {
    table.setRows(seen.rows());
    Account known = seen.account();
    if (known == null) {
      asOf.say(Texts.now("shared.absent"));
    }
    why.show(seen.enterprise(), seen.assets(), seen.at(), known, session.sight().get().zone());
  }

  /** One asset that is shared with the account, or would be if there were a place. */
  private record SharedRow(Enterprise enterprise, Coverage coverage) {
    Asset asset() {
      return coverage.asset();
    }
  }

  private List<Column<SharedRow>> columns() {
    return List.of(
        Column.<SharedRow>text(
                "asset", Texts.text("shared.column.asset"), row -> row.asset().name())
            .withWidth(200)
            .withLink(row -> session.navigator().go(new Place.Asset(row.asset().id()))),
        Column.<SharedRow>text(
                "kind",
                Texts.text("shared.column.kind"),
                row -> Texts.now("assets.kind." + row.asset().facts().kind()))
            .withWidth(140),
        Column.<SharedRow>text(
                "covered",
                Texts.text("shared.column.covered"),
                row -> Texts.now(row.coverage().isCovered() ? "shared.yes" : "shared.waits"))
            .withWidth(90)
            .withLeast(92)
            .withChip(row -> row.coverage().isCovered() ? Tone.ACCENT : Tone.WARNING),
        Column.<SharedRow>text(
                "since", Texts.text("shared.column.since"), row -> day(row.coverage().from(), ""))
            .withWidth(146)
            .withLeast(146),
        Column.<SharedRow>text(
                "until",
                Texts.text("shared.column.until"),
                row -> day(row.asset().facts().end(), Texts.now("shared.lasts")))
            .withWidth(146)
            .withLeast(146),
        Column.<SharedRow>text(
                "because",
                Texts.text("shared.column.because"),
                row -> ReasonWords.of(row.enterprise(), row.coverage()))
            .withWidth(320));
  }

  private String day(@Nullable Instant instant, String otherwise) {
    return instant == null
        ? otherwise
        : Texts.formats().date(LocalDate.ofInstant(instant, session.sight().get().zone()));
  }
}
