package org.bursar.enterprise;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.bursar.enterprise.access.ApprovalPolicy;
import org.bursar.enterprise.access.ApprovalRequest;
import org.bursar.enterprise.access.User;
import org.jspecify.annotations.Nullable;

/** What is told of users, policies and requests, as {@link Rows} tells of the rest. */
public final class AccessRows {

  private AccessRows() {}

  /** A user and what his role is. */
  public static SequencedMap<String, @Nullable Object> user(User user) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("user", user.name());
    row.put("role", user.role().toString());
    row.put("unit", user.unit());
    row.put("removed", user.removed());
    return row;
  }

  /** A policy and what it asks about. */
  public static SequencedMap<String, @Nullable Object> policy(ApprovalPolicy policy) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("policy", policy.id());
    row.put("command", policy.command().value());
    row.put("fromAmount", policy.fromAmount() == null ? null : policy.fromAmount().toString());
    row.put("currency", policy.currency());
    row.put("removed", policy.removed());
    return row;
  }

  /** A request as it stands at an instant. */
  public static SequencedMap<String, @Nullable Object> request(
      ApprovalRequest request, Instant at) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("request", request.id());
    row.put("state", request.state(at));
    row.put("maker", request.maker().name());
    row.put("at", request.at());
    row.put("expires", request.expiresAt());
    row.put("commands", request.asked().size());
    return row;
  }
}
