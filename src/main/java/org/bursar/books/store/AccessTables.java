package org.bursar.books.store;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Touched;
import org.bursar.enterprise.Touched.AskedKey;
import org.bursar.enterprise.access.ApprovalPolicy;
import org.bursar.enterprise.access.ApprovalRequest;
import org.bursar.enterprise.access.Asked;
import org.bursar.enterprise.access.User;
import org.bursar.vocabulary.PolicyId;
import org.bursar.vocabulary.RequestId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/** The tables of users, approval policies and requests. */
final class AccessTables {

  static final StateTable<UserName> USER =
      new StateTable<>(
          "access_user",
          List.of("name"),
          StateTables.columns("role, unit, removed", StateTables.MARK),
          Touched::users,
          enterprise -> enterprise.access().users().keySet().toJavaStream(),
          name -> List.of(name.value()),
          (enterprise, name) -> user(enterprise.access().find(name)));

  static final StateTable<PolicyId> POLICY =
      new StateTable<>(
          "approval_policy",
          List.of("id"),
          StateTables.columns("command, from_amount, currency, removed", StateTables.MARK),
          Touched::policies,
          enterprise -> enterprise.access().policies().keySet().toJavaStream(),
          id -> List.of(id.value()),
          (enterprise, id) -> policy(enterprise.access().find(id)));

  static final StateTable<RequestId> REQUEST =
      new StateTable<>(
          "approval_request",
          List.of("id"),
          StateTables.columns(
              "maker_kind, maker_name, made_at, expires_at, answered", StateTables.MARK),
          Touched::requests,
          enterprise -> enterprise.access().requests().keySet().toJavaStream(),
          id -> List.of(id.value()),
          (enterprise, id) -> request(enterprise.access().find(id)));

  /** What each request asks: the entry that holds the command. */
  static final StateTable<AskedKey> ASKED =
      new StateTable<>(
          "approval_asked",
          List.of("request", "position"),
          List.of("asked_entry"),
          Touched::asked,
          AccessTables::asked,
          key -> List.of(key.request().value(), (long) key.position()),
          AccessTables::asked);

  private AccessTables() {}

  private static @Nullable List<@Nullable Object> user(@Nullable User user) {
    return user == null
        ? null
        : StateTables.row(
            user.mark(),
            user.role().name(),
            user.unit() == null ? null : user.unit().value(),
            user.removed() ? 1L : 0L);
  }

  private static @Nullable List<@Nullable Object> policy(@Nullable ApprovalPolicy policy) {
    return policy == null
        ? null
        : StateTables.row(
            policy.mark(),
            policy.command().value(),
            policy.fromAmount() == null ? null : policy.fromAmount().toString(),
            policy.currency() == null ? null : policy.currency().code(),
            policy.removed() ? 1L : 0L);
  }

  private static @Nullable List<@Nullable Object> request(@Nullable ApprovalRequest request) {
    return request == null
        ? null
        : StateTables.row(
            request.mark(),
            request.maker().kind().name(),
            request.maker().name(),
            Micros.of(request.at()),
            Micros.of(request.expiresAt()),
            request.answered().name());
  }

  private static Stream<AskedKey> asked(Enterprise enterprise) {
    return enterprise
        .access()
        .requests()
        .values()
        .toJavaStream()
        .flatMap(
            request ->
                IntStream.range(0, request.asked().size())
                    .mapToObj(position -> new AskedKey(request.id(), position)));
  }

  private static @Nullable List<@Nullable Object> asked(Enterprise enterprise, AskedKey key) {
    ApprovalRequest request = enterprise.access().find(key.request());
    Vector<Asked> asked = request == null ? Vector.empty() : request.asked();
    if (key.position() >= asked.size()) {
      return null;
    }
    return StateTables.row(asked.get(key.position()).entry());
  }
}
