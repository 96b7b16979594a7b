package org.bursar.enterprise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bursar.enterprise.Difference.What;
import org.bursar.enterprise.access.ApprovalPolicy;
import org.bursar.enterprise.access.ApprovalRequest;
import org.bursar.enterprise.access.User;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.SharingRule;
import org.bursar.enterprise.funds.Months;
import org.bursar.enterprise.organization.Invitation;
import org.bursar.enterprise.organization.Unit;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.PolicyId;
import org.bursar.vocabulary.RequestId;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/**
 * How two values of an enterprise differ: looked for where an entry touched them, and in every
 * account's money if months were closed or opened again.
 */
final class Differences {

  private static final Map<String, @Nullable Object> NOTHING = Map.of();

  private final Enterprise before;
  private final Enterprise after;
  private final Instant at;
  private final List<Difference> found = new ArrayList<>();

  private Differences(Enterprise before, Enterprise after) {
    this.before = before;
    this.after = after;
    // Both are looked at with one clock: what only time did is no difference.
    this.at = after.at();
  }

  /** All differences, thing by thing. */
  static List<Difference> between(Enterprise before, Enterprise after, Touched touched) {
    Differences differences = new Differences(before, after);
    differences.setup();
    touched.units().forEach(differences::unit);
    differences.accounts(touched).forEach(differences::account);
    touched.invitations().forEach(differences::invitation);
    touched.assets().forEach(differences::asset);
    touched.rules().forEach(differences::rule);
    differences.months();
    touched.credits().forEach(differences::credit);
    touched.users().forEach(differences::user);
    touched.policies().forEach(differences::policy);
    touched.requests().forEach(differences::request);
    return List.copyOf(differences.found);
  }

  private void setup() {
    if (!before.setup().equals(after.setup())) {
      compare(
          What.SETUP,
          after.setup().id().value(),
          before.setup().isOpen() ? Rows.setup(before.setup()) : NOTHING,
          Rows.setup(after.setup()));
    }
  }

  private void unit(UnitId id) {
    compare(What.UNIT, id.value(), unit(before, id), unit(after, id));
  }

  private static Map<String, @Nullable Object> unit(Enterprise enterprise, UnitId id) {
    Unit unit = enterprise.organization().units().find(id);
    return unit == null ? NOTHING : Rows.unit(enterprise, unit);
  }

  private Set<Integer> accounts(Touched touched) {
    Set<Integer> ordinals = new TreeSet<>(touched.accounts());
    ordinals.addAll(touched.purses());
    ordinals.addAll(touched.alerts());
    if (monthsMoved()) {
      int count = after.organization().accounts().count();
      IntStream.range(0, count).forEach(ordinals::add);
    }
    return ordinals;
  }

  private void account(int ordinal) {
    compare(
        What.ACCOUNT,
        after.organization().accounts().at(ordinal).id().value(),
        account(before, ordinal),
        account(after, ordinal));
  }

  private static Map<String, @Nullable Object> account(Enterprise enterprise, int ordinal) {
    return ordinal < enterprise.organization().accounts().count()
        ? Rows.account(enterprise, enterprise.organization().accounts().at(ordinal))
        : NOTHING;
  }

  private void invitation(InvitationId id) {
    compare(What.INVITATION, id.value(), invitation(before, id), invitation(after, id));
  }

  private Map<String, @Nullable Object> invitation(Enterprise enterprise, InvitationId id) {
    Invitation invitation = enterprise.organization().invitations().find(id);
    return invitation == null ? NOTHING : Rows.invitation(invitation, at);
  }

  private void asset(AssetId id) {
    compare(What.ASSET, id.value(), asset(before, id), asset(after, id));
  }

  private Map<String, @Nullable Object> asset(Enterprise enterprise, AssetId id) {
    Asset asset = enterprise.equity().find(id);
    return asset == null ? NOTHING : Rows.asset(enterprise, asset, at);
  }

  private void rule(RuleId id) {
    compare(What.RULE, id.value(), rule(before, id), rule(after, id));
  }

  private static Map<String, @Nullable Object> rule(Enterprise enterprise, RuleId id) {
    SharingRule rule = enterprise.equity().find(id);
    return rule == null ? NOTHING : Rows.rule(enterprise, rule);
  }

  private void credit(Currency currency) {
    compare(
        What.CREDIT,
        currency.code(),
        Rows.credit(before.funds().credit().of(currency)),
        Rows.credit(after.funds().credit().of(currency)));
  }

  private void user(UserName name) {
    compare(What.USER, name.value(), user(before, name), user(after, name));
  }

  private static Map<String, @Nullable Object> user(Enterprise enterprise, UserName name) {
    User user = enterprise.access().find(name);
    return user == null ? NOTHING : AccessRows.user(user);
  }

  private void policy(PolicyId id) {
    compare(What.POLICY, id.value(), policy(before, id), policy(after, id));
  }

  private static Map<String, @Nullable Object> policy(Enterprise enterprise, PolicyId id) {
    ApprovalPolicy policy = enterprise.access().find(id);
    return policy == null ? NOTHING : AccessRows.policy(policy);
  }

  private void request(RequestId id) {
    compare(What.REQUEST, id.value(), request(before, id), request(after, id));
  }

  private Map<String, @Nullable Object> request(Enterprise enterprise, RequestId id) {
    ApprovalRequest request = enterprise.access().find(id);
    return request == null ? NOTHING : AccessRows.request(request, at);
  }

  private boolean monthsMoved() {
    return !Objects.equals(
        before.funds().months().closedThrough(), after.funds().months().closedThrough());
  }

  private void months() {
    Map<Months.Key, Months.Row> was = months(before);
    Map<Months.Key, Months.Row> is = months(after);
    Set<Months.Key> keys = new LinkedHashSet<>(was.keySet());
    keys.addAll(is.keySet());
    for (Months.Key key : keys) {
      String name = key.period() + " " + key.currency();
      compare(What.MONTH, name, month(was.get(key)), month(is.get(key)));
    }
  }

  private static Map<Months.Key, Months.Row> months(Enterprise enterprise) {
    Map<Months.Key, Months.Row> rows = new LinkedHashMap<>();
    enterprise
        .funds()
        .months()
        .rows(enterprise.setup().currency())
        .forEach(row -> rows.put(row.key(), row));
    return rows;
  }

  private static Map<String, @Nullable Object> month(Months.@Nullable Row row) {
    return row == null ? NOTHING : Rows.month(row);
  }

  private void compare(
      What what, String key, Map<String, @Nullable Object> was, Map<String, @Nullable Object> is) {
    Set<String> fields = new LinkedHashSet<>(was.keySet());
    fields.addAll(is.keySet());
    for (String field : fields) {
      if (!Objects.equals(was.get(field), is.get(field))) {
        found.add(new Difference(what, key, field, was.get(field), is.get(field)));
      }
    }
  }
}
