package org.bursar.books.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bursar.codec.EventCodec;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Touched;
import org.bursar.enterprise.Touched.ChargeKey;
import org.bursar.enterprise.Touched.CoverKey;
import org.bursar.enterprise.Touched.GrantKey;
import org.bursar.enterprise.Touched.SettledKey;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.SharingRule;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.funds.Months;
import org.bursar.enterprise.funds.Purse;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Invitation;
import org.bursar.enterprise.organization.Unit;
import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/** Which tables the enterprise's state is kept in, and what their rows are made of. */
final class StateTables {

  static final List<String> MARK = List.of("changed_entry", "changed_kind", "changed_by");

  static final StateTable<Integer> SETUP =
      new StateTable<>(
          "setup",
          List.of("part"),
          columns(
              "name, currency, zone, depth, units, accounts, accounts_per_asset,"
                  + " invitations_per_day, invitation_days, verification, legal_name,"
                  + " registration_code, center, closed_through, first_closed"),
          Touched::setup,
          _ -> Stream.of(0),
          _ -> List.of(0L),
          (enterprise, _) -> setup(enterprise));

  static final StateTable<UnitId> UNIT =
      new StateTable<>(
          "unit",
          List.of("id"),
          columns("parent, name, provider, billing_account", MARK),
          Touched::units,
          enterprise -> enterprise.organization().units().byId().keySet().toJavaStream(),
          id -> List.of(id.value()),
          (enterprise, id) -> unit(enterprise.organization().units().find(id)));

  static final StateTable<Integer> ACCOUNT =
      new StateTable<>(
          "account",
          List.of("ordinal"),
          columns("id, name, legal_name, currency, unit, frozen, member_since", MARK),
          Touched::accounts,
          StateTables::ordinals,
          ordinal -> List.of((long) ordinal),
          StateTables::account);

  static final StateTable<InvitationId> INVITATION =
      new StateTable<>(
          "invitation",
          List.of("id"),
          columns(
              "account, name, legal_name, currency, unit, note, created_at, expires_at, day,"
                  + " answer",
              MARK),
          Touched::invitations,
          enterprise -> enterprise.organization().invitations().byId().keySet().toJavaStream(),
          id -> List.of(id.value()),
          (enterprise, id) -> invitation(enterprise.organization().invitations().find(id)));

  static final StateTable<Integer> PURSE =
      new StateTable<>(
          "purse",
          List.of("account"),
          columns(
              "own_cash, transferred_in, credit_refunds, credit_limit, contract, opened,"
                  + " cash_movements, given, unsettled"),
          Touched::purses,
          StateTables::ordinals,
          ordinal -> List.of((long) ordinal),
          StateTables::purse);

  static final StateTable<ChargeKey> CHARGE =
      new StateTable<>(
          "charge",
          List.of("account", "period", "source"),
          columns("amount"),
          Touched::charges,
          enterprise -> ordinals(enterprise).flatMap(ordinal -> charges(enterprise, ordinal)),
          key -> List.of((long) key.account(), (long) key.period().index(), key.source().value()),
          (enterprise, key) ->
              one(
                  enterprise
                      .funds()
                      .purse(key.account())
                      .charges()
                      .amountMinor(key.period(), key.source())));

  static final StateTable<SettledKey> SETTLED =
      new StateTable<>(
          "settled",
          List.of("account", "period"),
          columns("amount"),
          Touched::settled,
          enterprise -> ordinals(enterprise).flatMap(ordinal -> settled(enterprise, ordinal)),
          key -> List.of((long) key.account(), (long) key.period().index()),
          (enterprise, key) ->
              unlessZero(
                  enterprise.funds().purse(key.account()).charges().settledMinor(key.period())));

  static final StateTable<GrantKey> GRANTED =
      new StateTable<>(
          "granted",
          List.of("holder", "giver"),
          columns("amount"),
          Touched::grants,
          enterprise -> ordinals(enterprise).flatMap(ordinal -> grants(enterprise, ordinal)),
          key -> List.of((long) key.holder(), (long) key.giver()),
          (enterprise, key) ->
              unlessZero(enterprise.funds().purse(key.holder()).grants().minor(key.giver())));

  static final StateTable<Months.Key> MONTH =
      new StateTable<>(
          "month",
          List.of("period", "currency"),
          columns("charges, settled, settled_accounts, corrected"),
          Touched::months,
          enterprise -> enterprise.funds().months().totals().keySet().toJavaStream(),
          key -> List.of((long) key.period().index(), key.currency().code()),
          StateTables::month);

  static final StateTable<AssetId> ASSET =
      new StateTable<>(
          "asset",
          List.of("id"),
          columns("facts, name, remaining, status, scope, opted_out, rules", MARK),
          Touched::assets,
          enterprise -> enterprise.equity().assets().keySet().toJavaStream(),
          id -> List.of(id.value()),
          (enterprise, id) -> asset(enterprise.equity().find(id)));

  static final StateTable<Currency> CREDIT =
      new StateTable<>(
          "credit",
          List.of("currency"),
          columns("total"),
          Touched::credits,
          enterprise -> enterprise.funds().credit().pools().keySet().toJavaStream(),
          currency -> List.of(currency.code()),
          (enterprise, currency) ->
              enterprise
                  .funds()
                  .credit()
                  .pools()
                  .get(currency)
                  .map(pool -> row(pool.total().minor()))
                  .getOrNull());

  static final StateTable<Integer> ALERT =
      new StateTable<>(
          "alert",
          List.of("account"),
          columns("state, threshold, reminders, last, firing", MARK),
          Touched::alerts,
          enterprise -> enterprise.funds().alerts().byAccount().keySet().toJavaStream(),
          ordinal -> List.of((long) ordinal),
          (enterprise, ordinal) -> alert(enterprise.funds().alerts().find(ordinal)));

  static final StateTable<RuleId> RULE =
      new StateTable<>(
          "sharing_rule",
          List.of("id"),
          columns("facts", MARK),
          Touched::rules,
          enterprise -> enterprise.equity().rules().keySet().toJavaStream(),
          id -> List.of(id.value()),
          (enterprise, id) -> rule(enterprise.equity().find(id)));

  static final StateTable<CoverKey> COVERED =
      new StateTable<>(
          "covered",
          List.of("asset", "account"),
          columns("since"),
          Touched::covered,
          StateTables::covered,
          key -> List.of(key.asset().value(), (long) key.account()),
          (enterprise, key) ->
              enterprise
                  .equity()
                  .covered(key.asset())
                  .get(key.account())
                  .map(since -> row(Micros.of(since)))
                  .getOrNull());

  /** All of them. */
  static final List<StateTable<?>> ALL =
      List.of(
          SETUP,
          UNIT,
          ACCOUNT,
          INVITATION,
          PURSE,
          CHARGE,
          SETTLED,
          GRANTED,
          MONTH,
          ASSET,
          CREDIT,
          ALERT,
          RULE,
          COVERED,
          AccessTables.USER,
          AccessTables.POLICY,
          AccessTables.REQUEST,
          AccessTables.ASKED);

  private StateTables() {}

  private static List<String> columns(String names) {
    return List.of(names.split(", *", -1));
  }

  static List<String> columns(String names, List<String> more) {
    return Stream.concat(columns(names).stream(), more.stream()).toList();
  }

  private static Stream<Integer> ordinals(Enterprise enterprise) {
    return IntStream.range(0, enterprise.organization().accounts().count()).boxed();
  }

  private static @Nullable List<@Nullable Object> setup(Enterprise enterprise) {
    Setup setup = enterprise.setup();
    Months months = enterprise.funds().months();
    if (!setup.isOpen()) {
      return null;
    }
    return row(
        setup.name(),
        setup.currency().code(),
        setup.zone().getId(),
        setup.limits().depth(),
        setup.limits().units(),
        setup.limits().accounts(),
        setup.limits().accountsPerAsset(),
        setup.limits().invitationsPerDay(),
        setup.limits().invitationDays(),
        setup.verification().name(),
        setup.legalName(),
        setup.registrationCode(),
        setup.center(),
        months.closedThrough() == null ? null : months.closedThrough().index(),
        months.firstClosed() == null ? null : months.firstClosed().index());
  }

  private static @Nullable List<@Nullable Object> unit(@Nullable Unit unit) {
    return unit == null
        ? null
        : row(
            unit.mark(),
            unit.parent() == null ? null : unit.parent().value(),
            unit.name(),
            unit.provider(),
            unit.billingAccount());
  }

  private static @Nullable List<@Nullable Object> account(Enterprise enterprise, int ordinal) {
    if (ordinal >= enterprise.organization().accounts().count()) {
      return null;
    }
    Account account = enterprise.organization().accounts().at(ordinal);
    return row(
        account.mark(),
        account.id().value(),
        account.name(),
        account.legalName(),
        account.currency().code(),
        account.unit() == null ? null : account.unit().value(),
        account.frozen(),
        Micros.of(account.memberSince()));
  }

  private static @Nullable List<@Nullable Object> invitation(@Nullable Invitation invitation) {
    return invitation == null
        ? null
        : row(
            invitation.mark(),
            invitation.account().value(),
            invitation.name(),
            invitation.legalName(),
            invitation.currency().code(),
            invitation.unit() == null ? null : invitation.unit().value(),
            invitation.note(),
            Micros.of(invitation.createdAt()),
            Micros.of(invitation.expiresAt()),
            invitation.day().toEpochDay(),
            invitation.answered().name());
  }

  private static @Nullable List<@Nullable Object> purse(Enterprise enterprise, int ordinal) {
    Purse purse = enterprise.funds().purse(ordinal);
    // Most have money, and that is seen at once: comparing all of a purse is for the others.
    if (!purse.isRecorded() && purse.equals(Purse.EMPTY)) {
      return null;
    }
    Currency currency = enterprise.organization().accounts().at(ordinal).currency();
    return row(
        purse.ownCash(),
        purse.transferredIn(),
        purse.creditRefunds(),
        purse.creditLimit(),
        purse.contract().name(),
        purse.opened(),
        purse.cashMovements(),
        purse.given(),
        purse.charges().current(null, currency).minorText());
  }

  private static Stream<ChargeKey> charges(Enterprise enterprise, int ordinal) {
    return enterprise.funds().purse(ordinal).charges().list().stream()
        .map(charge -> new ChargeKey(ordinal, charge.period(), charge.source()));
  }

  private static Stream<SettledKey> settled(Enterprise enterprise, int ordinal) {
    return enterprise.funds().purse(ordinal).charges().settled().stream()
        .map(settled -> new SettledKey(ordinal, settled.period()));
  }

  private static Stream<GrantKey> grants(Enterprise enterprise, int ordinal) {
    List<GrantKey> keys = new ArrayList<>();
    enterprise
        .funds()
        .purse(ordinal)
        .grants()
        .forEachGiver(giver -> keys.add(new GrantKey(ordinal, giver)));
    return keys.stream();
  }

  private static @Nullable List<@Nullable Object> month(Enterprise enterprise, Months.Key key) {
    Months months = enterprise.funds().months();
    if (!months.totals().containsKey(key)) {
      return null;
    }
    Months.Total total = months.get(key);
    return row(
        total.charges().minorText(),
        total.settled().minorText(),
        total.settledAccounts(),
        total.corrected());
  }

  private static @Nullable List<@Nullable Object> asset(@Nullable Asset asset) {
    return asset == null
        ? null
        : row(
            asset.mark(),
            new String(EventCodec.encode(List.of(asset.facts())), StandardCharsets.UTF_8),
            asset.name(),
            asset.remaining() == null ? null : asset.remaining().toString(),
            asset.stored().name(),
            ScopeText.of(asset),
            asset.optedOut(),
            asset.rules().mkString(" "));
  }

  private static @Nullable List<@Nullable Object> rule(@Nullable SharingRule rule) {
    return rule == null ? null : row(rule.mark(), ScopeText.of(rule));
  }

  private static Stream<CoverKey> covered(Enterprise enterprise) {
    return enterprise
        .equity()
        .covered()
        .toJavaStream()
        .flatMap(
            asset ->
                asset._2.keySet().toJavaStream().map(account -> new CoverKey(asset._1, account)));
  }

  private static @Nullable List<@Nullable Object> alert(@Nullable Alert alert) {
    return alert == null
        ? null
        : row(
            alert.mark(),
            alert.state().name(),
            alert.threshold().minor(),
            alert.reminders(),
            alert.last() == null ? null : Micros.of(alert.last()),
            alert.firing());
  }

  private static @Nullable List<@Nullable Object> one(@Nullable Long amount) {
    return amount == null ? null : row(amount);
  }

  private static @Nullable List<@Nullable Object> unlessZero(long amount) {
    return amount == 0 ? null : row(amount);
  }

  static List<@Nullable Object> row(Mark mark, @Nullable Object... cells) {
    List<@Nullable Object> row = row(cells);
    row.add(mark.entry());
    row.add(mark.actor().kind().name());
    row.add(mark.actor().name());
    return row;
  }

  static List<@Nullable Object> row(@Nullable Object... cells) {
    List<@Nullable Object> row = new ArrayList<>(cells.length + MARK.size());
    for (Object cell : cells) {
      row.add(cell(cell));
    }
    return row;
  }

  private static @Nullable Object cell(@Nullable Object value) {
    return switch (value) {
      case Boolean truth -> truth ? 1L : 0L;
      case Integer number -> Long.valueOf(number);
      case null, default -> value;
    };
  }
}
