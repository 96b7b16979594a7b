package org.bursar.console.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.bursar.books.journal.TransferFilter;
import org.bursar.books.journal.TransferRecord;
import org.bursar.console.kit.Formats;
import org.bursar.console.kit.Match;
import org.bursar.console.kit.Progress;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Action;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Asks;
import org.bursar.console.session.Names;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Totals;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.TransferKind;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What a query finds, as lines under their headings. */
final class Hits {

  private static final int RECORDS = 4;

  /** As many characters begin the name of few acts; a Chinese name of two is an account's first. */
  private static final int NAMED = 3;

  private final Session session;
  private final Sight sight;
  private final Enterprise enterprise;
  private final Formats formats = Texts.formats();

  Hits(Session session) {
    this.session = session;
    sight = session.sight().get();
    enterprise = sight.enterprise();
  }

  /** Actions that a query finds, those first whose name begins with it; all if it is empty. */
  static List<Hit> actions(List<Action> actions, String query, String heading, int most) {
    Predicate<String> match = Match.words().of(query);
    List<Hit> lines = new ArrayList<>();
    List<Action> namedFirst =
        actions.stream()
            .sorted(Comparator.comparing(action -> !begins(action.text().getValue(), query)))
            .toList();
    for (Action action : namedFirst) {
      String text = action.text().getValue();
      if (lines.size() < most
          && action.enabled().getValue()
          && match.test(text + "\n" + action.id())) {
        lines.add(new Hit.Line(action.id(), action.icon(), text, "", action.keys(), action::fire));
      }
    }
    return under(Texts.now(heading), lines);
  }

  /** Whether one of these lines begins with what is typed, if that is enough to say so. */
  static boolean areNamed(List<Hit> lines, String query) {
    return query.length() >= NAMED
        && lines.stream()
            .anyMatch(hit -> hit instanceof Hit.Line line && begins(line.title(), query));
  }

  private static boolean begins(String title, String query) {
    return Match.folded(title).startsWith(Match.folded(query));
  }

  /** Things with their pages, and what is mostly done with the account that is found best. */
  List<Hit> things(List<Thing> found) {
    List<Hit> organization = new ArrayList<>();
    List<Hit> assets = new ArrayList<>();
    Account first = null;
    for (Thing thing : found) {
      switch (thing.place()) {
        case Place.Unit p -> organization.add(line(thing, Feather.FOLDER, above(p.unit()), sum(p)));
        case Place.Account p -> {
          Account account = enterprise.organization().accounts().find(p.account());
          if (account != null) {
            first = first == null && !account.isRemoved() ? account : first;
            organization.add(line(thing, icon(account), where(account), available(account)));
          }
        }
        case Place.Asset p -> {
          Asset asset = enterprise.equity().find(p.asset());
          if (asset != null) {
            String kind = Texts.now("assets.kind." + asset.facts().kind());
            assets.add(line(thing, Feather.ARCHIVE, kind, left(asset)));
          }
        }
        default -> {}
      }
    }
    List<Hit> hits = new ArrayList<>(under(Texts.now("palette.organization"), organization));
    if (first != null && sight.isChangeable()) {
      hits.addAll(under(Texts.now("palette.with"), with(first)));
    }
    hits.addAll(under(Texts.now("palette.assets"), assets));
    return hits;
  }

  /** Records that a query finds, and the entry of a number: read, so off the FX thread. */
  List<Hit> records(String query, Progress progress) {
    List<Hit> lines = new ArrayList<>();
    Long number = number(query);
    if (number != null && number >= 1 && number <= sight.entry()) {
      lines.add(
          new Hit.Line(
              "entry",
              Feather.ACTIVITY,
              Texts.now("entry.title", number),
              "",
              "",
              () -> session.navigator().go(new Place.Entry(number))));
    }
    session
        .records()
        .transfersBefore(
            TransferFilter.ALL.like(query),
            Long.MAX_VALUE,
            sight.entry(),
            RECORDS,
            (done, whole) -> !progress.isCancelled())
        .forEach(record -> lines.add(line(record)));
    return under(Texts.now("palette.records"), lines);
  }

  private static @Nullable Long number(String query) {
    String digits = query.strip().replace(",", "");
    return digits.matches("[0-9]{1,15}") ? Long.valueOf(digits) : null;
  }

  private Hit line(TransferRecord record) {
    boolean isTransfer = record.kind() == TransferKind.TRANSFER;
    return new Hit.Line(
        "record",
        isTransfer ? Feather.FILE_TEXT : Feather.CORNER_UP_LEFT,
        formats.count(record.number())
            + "  "
            + Names.of(enterprise, record.from())
            + " \u2192 "
            + Names.of(enterprise, record.to()),
        record.remark(),
        formats.money(record.amount()),
        () -> session.navigator().go(new Place.Entry(record.entry())));
  }

  private Hit line(Thing thing, Feather icon, String detail, String right) {
    return new Hit.Line(
        thing.kind().name(),
        icon,
        thing.name(),
        detail,
        right,
        () -> session.navigator().go(thing.place()));
  }

  /** The acts that have an account for their object. */
  private List<Hit> with(Account account) {
    AccountId management = enterprise.organization().management().id();
    boolean isManagement = management.equals(account.id());
    List<Hit> lines = new ArrayList<>();
    lines.add(
        act(
            "palette.transfer",
            Feather.REPEAT,
            account,
            isManagement
                ? new Ask.Transfer(management, null, null)
                : new Ask.Transfer(management, account.id(), null)));
    if (enterprise.funds().purse(account.ordinal()).grants().count() > 0) {
      lines.add(
          act(
              "palette.reclaim",
              Feather.CORNER_UP_LEFT,
              account,
              Asks.reclaimFrom(session, account)));
    }
    lines.add(act("palette.alert", Feather.BELL, account, new Ask.LowBalanceAlert(account.id())));
    return lines;
  }

  private Hit act(String key, Feather icon, Account account, Ask ask) {
    return new Hit.Line(key, icon, Texts.now(key, account.name()), "", "", () -> session.ask(ask));
  }

  private Feather icon(Account account) {
    return enterprise.organization().isManagement(account) ? Feather.BRIEFCASE : Feather.CIRCLE;
  }

  private String where(Account account) {
    UnitId unit = account.unit();
    return unit == null
        ? Texts.now("palette.removed")
        : enterprise.organization().units().path(unit).replace("/", " / ");
  }

  private String above(UnitId unit) {
    String path = enterprise.organization().units().path(unit);
    int last = path.lastIndexOf('/');
    return last < 0 ? "" : path.substring(0, last).replace("/", " / ");
  }

  private String available(Account account) {
    Balance balance = enterprise.balance(account);
    return balance.recorded() ? formats.money(balance.available()) : "\u2014";
  }

  private String sum(Place.Unit place) {
    Totals totals = enterprise.rollups().of(place.unit());
    Currency own = enterprise.setup().currency();
    return totals.byCurrency().get(own).map(sum -> formats.money(sum.available())).getOrElse("");
  }

  private String left(Asset asset) {
    return Texts.now("assets.status." + asset.status(sight.at()));
  }

  private static List<Hit> under(String heading, List<Hit> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    hits.add(new Hit.Heading(heading));
    hits.addAll(lines);
    return hits;
  }
}
