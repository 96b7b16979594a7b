package org.bursar.books.store;

import io.vavr.collection.HashMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bursar.codec.EventCodec;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Equity;
import org.bursar.enterprise.equity.Scope;
import org.bursar.enterprise.equity.SharingRule;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.funds.Alerts;
import org.bursar.enterprise.funds.Credit;
import org.bursar.enterprise.funds.Funds;
import org.bursar.enterprise.funds.Months;
import org.bursar.enterprise.funds.Purse;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Accounts;
import org.bursar.enterprise.organization.Invitation;
import org.bursar.enterprise.organization.Invitations;
import org.bursar.enterprise.organization.Organization;
import org.bursar.enterprise.organization.Unit;
import org.bursar.enterprise.organization.Units;
import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.AlertState;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetStatus;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.EquityEvent.AssetRegistered;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.InvitationState;
import org.bursar.vocabulary.Limits;
import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.Verification;
import org.jspecify.annotations.Nullable;

/** Reads the state tables back into the value, as they are now or as they were after an entry. */
final class Loader {

  private final Standing standing;
  private final Map<String, UnitId> units = new java.util.HashMap<>();
  private final Map<List<String>, Actor> actors = new java.util.HashMap<>();
  private Actor last = Actor.local("");

  Loader(Standing standing) {
    this.standing = standing;
  }

  /**
   * The whole value; {@link Enterprise#NOTHING} before the first entry.
   *
   * @param file that may be read by a second connection meanwhile, if it is one
   */
  Enterprise load(@Nullable Path file, EnterpriseId id, Instant at, long transfers)
      throws SQLException {
    if (standing.entry() == 0) {
      return Enterprise.NOTHING;
    }
    try (PurseLoader purses = new PurseLoader(file, standing)) {
      return load(id, at, transfers, purses);
    }
  }

  private Enterprise load(EnterpriseId id, Instant at, long transfers, PurseLoader loading)
      throws SQLException {
    Closing closing = new Closing();
    Setup setup = setup(id, closing);
    Organization organization =
        new Organization(Units.of(units()), Accounts.of(accounts()), invitations());
    Months months = new Months(closing.through, closing.first, months());
    Equity equity = equity();
    Accounts accounts = organization.accounts();
    Alerts alerts = alerts(accounts);
    Vector<Purse> purses = loading.load();
    Funds funds = new Funds(purses, months, credit(accounts, purses), alerts, transfers);
    return Enterprise.of(
        setup,
        organization,
        funds,
        equity,
        new AccessLoader(standing).load(),
        standing.entry(),
        at);
  }

  private static final class Closing {
    private @Nullable Period through;
    private @Nullable Period first;
  }

  private Setup setup(EnterpriseId id, Closing closing) throws SQLException {
    Setup[] found = {Setup.NOTHING};
    standing.each(
        StateTables.SETUP,
        cells -> {
          cells.number();
          found[0] =
              new Setup(
                  id,
                  cells.text(),
                  Currency.of(cells.sharedText()),
                  ZoneId.of(cells.text()),
                  new Limits(
                      cells.count(),
                      cells.count(),
                      cells.count(),
                      cells.count(),
                      cells.count(),
                      cells.count()),
                  Verification.valueOf(cells.text()),
                  cells.textOrNull(),
                  cells.textOrNull(),
                  cells.truth());
          closing.through = period(cells.numberOrNull());
          closing.first = period(cells.numberOrNull());
        });
    return found[0];
  }

  private static @Nullable Period period(@Nullable Long index) {
    return index == null ? null : new Period(Math.toIntExact(index));
  }

  private List<Unit> units() throws SQLException {
    List<Unit> found = new ArrayList<>();
    standing.each(
        StateTables.UNIT,
        cells ->
            found.add(
                new Unit(
                    unit(cells.text()),
                    unitOrNull(cells),
                    cells.text(),
                    cells.textOrNull(),
                    cells.textOrNull(),
                    mark(cells))));
    return found;
  }

  private List<Account> accounts() throws SQLException {
    List<Account> found = new ArrayList<>();
    standing.each(
        StateTables.ACCOUNT,
        cells ->
            found.add(
                new Account(
                    cells.count(),
                    new AccountId(cells.text()),
                    cells.text(),
                    cells.sharedText(),
                    Currency.of(cells.sharedText()),
                    unitOrNull(cells),
                    cells.truth(),
                    cells.instant(),
                    mark(cells))));
    return found;
  }

  private Invitations invitations() throws SQLException {
    List<Invitation> found = new ArrayList<>();
    standing.each(
        StateTables.INVITATION,
        cells ->
            found.add(
                new Invitation(
                    new InvitationId(cells.text()),
                    new AccountId(cells.text()),
                    cells.text(),
                    cells.sharedText(),
                    Currency.of(cells.sharedText()),
                    unitOrNull(cells),
                    cells.textOrNull(),
                    cells.instant(),
                    cells.instant(),
                    LocalDate.ofEpochDay(cells.number()),
                    InvitationState.valueOf(cells.text()),
                    mark(cells))));
    // At most one of a target's is pending: the latest of those that nobody answered.
    if (found.size() > 1) {
      found.sort(
          Comparator.comparing((Invitation i) -> i.answered() == InvitationState.PENDING)
              .thenComparing(Invitation::createdAt));
    }
    return Invitations.of(found);
  }

  private Credit credit(Accounts accounts, Vector<Purse> purses) throws SQLException {
    List<Money> totals = new ArrayList<>();
    standing.each(
        StateTables.CREDIT,
        cells -> {
          Currency currency = Currency.of(cells.sharedText());
          totals.add(Money.ofMinor(cells.number(), currency));
        });
    Credit credit = Credit.NONE;
    for (Money total : totals) {
      credit = credit.total(total);
    }
    return credit.allocate(accounts, purses);
  }

  private Alerts alerts(Accounts accounts) throws SQLException {
    Map<Integer, Alert> found = new java.util.HashMap<>();
    standing.each(
        StateTables.ALERT,
        cells -> {
          int account = cells.count();
          AlertState state = AlertState.valueOf(cells.sharedText());
          Money threshold = Money.ofMinor(cells.number(), accounts.at(account).currency());
          int reminders = cells.count();
          Instant last = cells.instantOrNull();
          found.put(
              account, new Alert(state, threshold, reminders, last, cells.number(), mark(cells)));
        });
    return Alerts.of(found);
  }

  private TreeMap<Months.Key, Months.Total> months() throws SQLException {
    Map<Months.Key, Months.Total> found = new java.util.TreeMap<>();
    standing.each(
        StateTables.MONTH,
        cells -> {
          Period period = new Period(cells.count());
          Currency currency = Currency.of(cells.sharedText());
          found.put(
              new Months.Key(period, currency),
              new Months.Total(
                  Money.ofMinor(new BigInteger(cells.text()), currency),
                  Money.ofMinor(new BigInteger(cells.text()), currency),
                  cells.count(),
                  cells.truth()));
        });
    return TreeMap.ofAll(found);
  }

  private Equity equity() throws SQLException {
    Map<RuleId, SharingRule> rules = new java.util.TreeMap<>();
    standing.each(
        StateTables.RULE,
        cells -> {
          RuleId id = new RuleId(cells.text());
          String facts = cells.text();
          rules.put(id, ScopeText.rule(id, facts, mark(cells)));
        });
    return Equity.of(assets(), TreeMap.ofAll(rules), covered());
  }

  private HashMap<AssetId, io.vavr.collection.Map<Integer, Instant>> covered() throws SQLException {
    Map<AssetId, Map<Integer, Instant>> found = new java.util.HashMap<>();
    standing.each(
        StateTables.COVERED,
        cells -> {
          AssetId asset = new AssetId(cells.text());
          int account = cells.count();
          found
              .computeIfAbsent(asset, _ -> new java.util.HashMap<>())
              .put(account, cells.instant());
        });
    Map<AssetId, io.vavr.collection.Map<Integer, Instant>> places = new java.util.HashMap<>();
    found.forEach((asset, accounts) -> places.put(asset, HashMap.ofAll(accounts)));
    return HashMap.ofAll(places);
  }

  private HashMap<AssetId, Asset> assets() throws SQLException {
    Map<AssetId, Asset> found = new java.util.HashMap<>();
    standing.each(
        StateTables.ASSET,
        cells -> {
          AssetId id = new AssetId(cells.text());
          byte[] facts = cells.text().getBytes(StandardCharsets.UTF_8);
          String name = cells.text();
          String remaining = cells.textOrNull();
          AssetStatus status = AssetStatus.valueOf(cells.text());
          Scope scope = ScopeText.scope(id, cells.textOrNull());
          boolean optedOut = cells.truth();
          String rules = cells.sharedText();
          found.put(
              id,
              new Asset(
                  (AssetRegistered) EventCodec.decode(facts).getFirst(),
                  name,
                  remaining == null ? null : Amount.parse(remaining),
                  status,
                  scope,
                  optedOut,
                  rules(rules),
                  mark(cells)));
        });
    return HashMap.ofAll(found);
  }

  private static TreeSet<RuleId> rules(String text) {
    return text.isEmpty()
        ? TreeSet.empty()
        : TreeSet.ofAll(java.util.Arrays.stream(text.split(" ", -1)).map(RuleId::new).toList());
  }

  private Mark mark(Cells cells) throws SQLException {
    long number = cells.number();
    String kind = cells.sharedText();
    String name = cells.sharedText();
    Actor actor = last;
    if (!actor.name().equals(name) || !actor.kind().name().equals(kind)) {
      actor = actors.computeIfAbsent(List.of(kind, name), Loader::actor);
      last = actor;
    }
    return new Mark(number, actor);
  }

  private static Actor actor(List<String> kindAndName) {
    return new Actor(Actor.Kind.valueOf(kindAndName.getFirst()), kindAndName.getLast());
  }

  private @Nullable UnitId unitOrNull(Cells cells) throws SQLException {
    String id = cells.sharedTextOrNull();
    return id == null ? null : unit(id);
  }

  private UnitId unit(String id) {
    return units.computeIfAbsent(id, UnitId::new);
  }
}
