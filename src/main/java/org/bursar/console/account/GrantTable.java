package org.bursar.console.account;

import java.util.List;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.vocabulary.AccountId;
import org.kordamp.ikonli.feather.Feather;

/** The table of who may take back how much from an account, and it from whom. */
final class GrantTable {

  private GrantTable() {}

  /**
   * An empty table.
   *
   * @param shown which account the rows are about
   */
  static DataTable<GrantRow> of(Session session, java.util.function.Supplier<AccountId> shown) {
    DataTable<GrantRow> table =
        new DataTable<>(
            "grants",
            session.background(),
            GrantRow::key,
            List.of(
                Column.<GrantRow>text(
                        "who", Texts.text("account.grants.direction"), GrantTable::direction)
                    .withWidth(176)
                    .withLeast(176)
                    .withChip(row -> Tone.NEUTRAL),
                Column.<GrantRow>text(
                        "account", Texts.text("account.grants.account"), GrantRow::name)
                    .withWidth(170)
                    .withLink(row -> session.navigator().go(new Place.Account(row.other()))),
                Column.amount("granted", Texts.text("account.grants.granted"), GrantRow::granted),
                Column.amount(
                    "reclaimable",
                    Texts.text("account.grants.reclaimable"),
                    row -> row.reclaimable().amount()),
                Column.<GrantRow>text(
                        "bound", Texts.text("account.grants.bound"), GrantTable::bound)
                    .withWidth(170),
                Column.<GrantRow>text("act", Texts.text("account.grants.act"), row -> "")
                    .withWidth(90)
                    .withNode(row -> act(session, row, shown.get()))));
    table.setTitle(Texts.text("account.grants.title"));
    table.setOnOpen(row -> session.ask(ask(row, shown.get())));
    table.setEmpty(new EmptyState(Feather.CORNER_UP_LEFT, Texts.text("account.grants.none")));
    return table;
  }

  private static Link act(Session session, GrantRow row, AccountId shown) {
    Link link =
        new Link(
            "grant-act-" + row.key(),
            Texts.text("action.reclaim"),
            () -> session.ask(ask(row, shown)));
    link.setDisable(
        !session.sight().get().isChangeable() || !row.reclaimable().amount().isPositive());
    return link;
  }

  private static Ask ask(GrantRow row, AccountId shown) {
    return row.byOther()
        ? new Ask.Reclaim(shown, row.other(), null)
        : new Ask.Reclaim(row.other(), shown, null);
  }

  private static String direction(GrantRow row) {
    return Texts.now(row.byOther() ? "account.grants.by.other" : "account.grants.by.this");
  }

  private static String bound(GrantRow row) {
    return Texts.now(
        switch (row.reclaimable().boundBy()) {
          case TRANSFERRED_IN, OWN_CASH -> "account.grants.bound.in";
          case GRANTED -> "account.grants.bound.granted";
          case AVAILABLE -> "account.grants.bound.available";
        });
  }
}
