package org.bursar.enterprise.access;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.time.Instant;
import org.bursar.vocabulary.AccessEvent;
import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.PolicyId;
import org.bursar.vocabulary.RequestId;
import org.bursar.vocabulary.RequestState;
import org.bursar.vocabulary.Stamp;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what. Empty in a local file, whose one user has every role.
 *
 * @param users all that ever were
 * @param policies all that ever were
 * @param requests all that were ever made
 * @param unanswered those of them that nobody answered; they may have expired
 */
public record Access(
    Map<UserName, User> users,
    Map<PolicyId, ApprovalPolicy> policies,
    Map<RequestId, ApprovalRequest> requests,
    Set<RequestId> unanswered) {

  /** Nobody. */
  public static final Access NOTHING =
      new Access(HashMap.empty(), HashMap.empty(), HashMap.empty(), HashSet.empty());

  /** What there is, of which some was not answered. */
  public static Access of(
      Map<UserName, User> users,
      Map<PolicyId, ApprovalPolicy> policies,
      Map<RequestId, ApprovalRequest> requests) {
    return new Access(
        users,
        policies,
        requests,
        requests.values().filter(ApprovalRequest::isUnanswered).map(ApprovalRequest::id).toSet());
  }

  /** How many requests can be answered at an instant. */
  public int open(Instant at) {
    return unanswered.count(id -> get(id).state(at) == RequestState.OPEN);
  }

  /** The user of this name, removed ones too; null if there is none. */
  public @Nullable User find(UserName name) {
    return users.getOrElse(name, null);
  }

  /** The policy of this id, removed ones too; null if there is none. */
  public @Nullable ApprovalPolicy find(PolicyId id) {
    return policies.getOrElse(id, null);
  }

  /** The request of this id; null if there is none. */
  public @Nullable ApprovalRequest find(RequestId id) {
    return requests.getOrElse(id, null);
  }

  private ApprovalRequest get(RequestId id) {
    ApprovalRequest request = find(id);
    if (request == null) {
      throw new IllegalArgumentException("no request " + id);
    }
    return request;
  }

  /** What it is after an event. */
  public Access apply(AccessEvent event, Stamp stamp) {
    Mark mark = Mark.of(stamp);
    return switch (event) {
      case AccessEvent.UserAdded e -> with(new User(e.user(), e.role(), e.unit(), false, mark));
      case AccessEvent.RoleSet e -> with(new User(e.user(), e.role(), e.unit(), false, mark));
      case AccessEvent.UserRemoved e -> with(users.get(e.user()).get().removed(mark));
      case AccessEvent.ApprovalPolicySet e ->
          with(
              new ApprovalPolicy(
                  e.policy(), e.command(), e.fromAmount(), e.currency(), false, mark));
      case AccessEvent.ApprovalPolicyRemoved e ->
          with(policies.get(e.policy()).get().removed(mark));
      case AccessEvent.ApprovalRequested e -> requested(e, stamp);
      case AccessEvent.RequestApproved e ->
          with(get(e.request()).answered(RequestState.APPROVED, mark));
      case AccessEvent.RequestRejected e ->
          with(get(e.request()).answered(RequestState.REJECTED, mark));
      case AccessEvent.RequestWithdrawn e ->
          with(get(e.request()).answered(RequestState.WITHDRAWN, mark));
    };
  }

  private Access requested(AccessEvent.ApprovalRequested event, Stamp stamp) {
    ApprovalRequest request = find(event.request());
    if (request == null) {
      request =
          new ApprovalRequest(
              event.request(),
              stamp.actor(),
              stamp.at(),
              event.expires(),
              RequestState.OPEN,
              Vector.empty(),
              Mark.of(stamp));
    }
    Asked asked =
        new Asked(stamp.entry(), event.id(), event.command(), event.note(), event.undoes());
    return with(request.with(asked, Mark.of(stamp)));
  }

  private Access with(User user) {
    return new Access(users.put(user.name(), user), policies, requests, unanswered);
  }

  private Access with(ApprovalPolicy policy) {
    return new Access(users, policies.put(policy.id(), policy), requests, unanswered);
  }

  private Access with(ApprovalRequest request) {
    return new Access(
        users,
        policies,
        requests.put(request.id(), request),
        request.isUnanswered() ? unanswered.add(request.id()) : unanswered.remove(request.id()));
  }
}
