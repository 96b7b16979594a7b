package org.bursar.exchange.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.bursar.enterprise.organization.Units;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.OrganizationCommand.DeleteUnit;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/** Which unit stands at each path of a table, and what brings it there. */
final class RosterUnits {

  private final Units units;
  private final RosterPlanner.Faults faults;
  private final Map<UnitPath, UnitId> ids = new LinkedHashMap<>();

  RosterUnits(Units units, Roster roster, RosterPlanner.Faults faults, Supplier<UnitId> unitIds) {
    this.units = units;
    this.faults = faults;
    ids.put(UnitPath.ROOT, UnitId.ROOT);
    Map<UnitPath, UnitId> named = named(roster);
    Set<UnitId> taken = new HashSet<>(named.values());
    for (UnitPath path : paths(roster)) {
      UnitId id = named.get(path);
      UnitId there = id == null ? at(path) : id;
      boolean isElsewhere = id == null && there != null && taken.contains(there);
      ids.put(path, there == null || isElsewhere ? unitIds.get() : there);
    }
  }

  /** The unit that is at a path of the table once the plan is done. */
  UnitId id(UnitPath path) {
    UnitId id = ids.get(path);
    if (id == null) {
      throw new IllegalArgumentException("no path of the table: " + path);
    }
    return id;
  }

  /**
   * What brings each unit to its path and name, from the top down.
   *
   * @param isWhole whether units are deleted that the table does not mention
   */
  List<Command> placed(int depthLimit, boolean isWhole) {
    Set<UnitId> going = new HashSet<>(isWhole ? all() : ids.values());
    going.remove(UnitId.ROOT);
    UnitDraft draft = new UnitDraft(units, depthLimit, going);
    ids.forEach(
        (path, id) -> {
          if (!path.isRoot()) {
            draft.place(id, id(path.parent()), path.name());
          }
        });
    return draft.commands();
  }

  private Set<UnitId> all() {
    Set<UnitId> all = new HashSet<>(ids.values());
    units.byId().keySet().forEach(all::add);
    return all;
  }

  /** The deletion of all units that the table does not mention, from the bottom up. */
  List<Command> leaving() {
    Set<UnitId> mentioned = new HashSet<>(ids.values());
    List<UnitId> leaving = new ArrayList<>();
    for (UnitId id : units.byId().keySet()) {
      if (!mentioned.contains(id)) {
        leaving.add(id);
      }
    }
    leaving.sort(Comparator.comparing((UnitId id) -> -units.depth(id)).thenComparing(id -> id));
    return leaving.stream().map(id -> (Command) new DeleteUnit(id)).toList();
  }

  /** The ids that the table gives to paths: one path has one, one id has one path. */
  private Map<UnitPath, UnitId> named(Roster roster) {
    Map<UnitPath, UnitId> named = new HashMap<>();
    Map<UnitId, UnitPath> paths = new HashMap<>();
    named.put(UnitPath.ROOT, UnitId.ROOT);
    paths.put(UnitId.ROOT, UnitPath.ROOT);
    for (Roster.Line line : roster.rows()) {
      UnitId unit = line.unit();
      if (unit == null) {
        continue;
      }
      UnitId before = named.putIfAbsent(line.path(), unit);
      UnitPath elsewhere = paths.putIfAbsent(unit, line.path());
      if (before != null && !before.equals(unit)) {
        faults.add(line, RosterColumns.UNIT, "another row gives this path the unit " + before);
      } else if (elsewhere != null && !elsewhere.equals(line.path())) {
        faults.add(line, RosterColumns.UNIT, "another row has this unit at /" + elsewhere);
      }
    }
    return named;
  }

  /** All paths of the table with those above them, from the top down, each once. */
  private static List<UnitPath> paths(Roster roster) {
    Set<UnitPath> paths = new HashSet<>();
    List<UnitPath> order = new ArrayList<>();
    for (Roster.Line line : roster.rows()) {
      for (UnitPath path = line.path(); !path.isRoot() && paths.add(path); ) {
        order.add(path);
        path = path.parent();
      }
    }
    order.sort(Comparator.comparing(UnitPath::depth));
    return order;
  }

  private @Nullable UnitId at(UnitPath path) {
    UnitId at = UnitId.ROOT;
    for (String name : path.names()) {
      at = units.namesake(at, name);
      if (at == null) {
        return null;
      }
    }
    return at;
  }
}
