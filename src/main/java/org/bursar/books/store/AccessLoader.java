package org.bursar.books.store;

import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bursar.enterprise.access.Access;
import org.bursar.enterprise.access.ApprovalPolicy;
import org.bursar.enterprise.access.ApprovalRequest;
import org.bursar.enterprise.access.Asked;
import org.bursar.enterprise.access.User;
import org.bursar.vocabulary.AccessEvent;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.CommandType;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.PolicyId;
import org.bursar.vocabulary.RequestId;
import org.bursar.vocabulary.RequestState;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UserName;

/** Reads users, policies and requests back into the value. */
final class AccessLoader {

  private final Standing standing;

  AccessLoader(Standing standing) {
    this.standing = standing;
  }

  Access load() throws SQLException {
    return Access.of(users(), policies(), requests());
  }

  private HashMap<UserName, User> users() throws SQLException {
    Map<UserName, User> found = new LinkedHashMap<>();
    standing.each(
        AccessTables.USER,
        cells -> {
          UserName name = new UserName(cells.text());
          Role role = Role.valueOf(cells.text());
          String unit = cells.textOrNull();
          found.put(
              name,
              new User(
                  name, role, unit == null ? null : new UnitId(unit), cells.truth(), mark(cells)));
        });
    return HashMap.ofAll(found);
  }

  private HashMap<PolicyId, ApprovalPolicy> policies() throws SQLException {
    Map<PolicyId, ApprovalPolicy> found = new LinkedHashMap<>();
    standing.each(
        AccessTables.POLICY,
        cells -> {
          PolicyId id = new PolicyId(cells.text());
          CommandType command = new CommandType(cells.text());
          String from = cells.textOrNull();
          String currency = cells.textOrNull();
          found.put(
              id,
              new ApprovalPolicy(
                  id,
                  command,
                  from == null ? null : Amount.parse(from),
                  currency == null ? null : Currency.of(currency),
                  cells.truth(),
                  mark(cells)));
        });
    return HashMap.ofAll(found);
  }

  private HashMap<RequestId, ApprovalRequest> requests() throws SQLException {
    Map<RequestId, List<Asked>> asked = asked();
    Map<RequestId, ApprovalRequest> found = new LinkedHashMap<>();
    standing.each(
        AccessTables.REQUEST,
        cells -> {
          RequestId id = new RequestId(cells.text());
          found.put(
              id,
              new ApprovalRequest(
                  id,
                  actor(cells),
                  cells.instant(),
                  cells.instant(),
                  RequestState.valueOf(cells.text()),
                  Vector.ofAll(asked.getOrDefault(id, List.of())),
                  mark(cells)));
        });
    return HashMap.ofAll(found);
  }

  private Map<RequestId, List<Asked>> asked() throws SQLException {
    Map<RequestId, List<Long>> entries = new LinkedHashMap<>();
    standing.each(
        AccessTables.ASKED,
        cells -> {
          RequestId request = new RequestId(cells.text());
          cells.count();
          entries.computeIfAbsent(request, _ -> new ArrayList<>()).add(cells.number());
        });
    Map<RequestId, List<Asked>> asked = new LinkedHashMap<>();
    for (var request : entries.entrySet()) {
      List<Asked> commands = new ArrayList<>();
      for (long entry : request.getValue()) {
        commands.add(asked(entry));
      }
      asked.put(request.getKey(), commands);
    }
    return asked;
  }

  private Asked asked(long entry) throws SQLException {
    var events =
        EntryTable.find(standing.sql(), entry)
            .orElseThrow(() -> new SQLException("entry " + entry + " is missing"))
            .events();
    if (events.getFirst() instanceof AccessEvent.ApprovalRequested e) {
      return new Asked(entry, e.id(), e.command(), e.note(), e.undoes());
    }
    throw new SQLException("entry " + entry + " requests nothing");
  }

  private static Actor actor(Cells cells) throws SQLException {
    return new Actor(Actor.Kind.valueOf(cells.text()), cells.text());
  }

  private static Mark mark(Cells cells) throws SQLException {
    return new Mark(cells.number(), actor(cells));
  }
}
