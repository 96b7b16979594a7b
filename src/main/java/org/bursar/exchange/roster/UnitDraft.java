package org.bursar.exchange.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bursar.enterprise.organization.Unit;
import org.bursar.enterprise.organization.Units;
import org.bursar.enterprise.organization.Units.Sibling;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.OrganizationCommand.MoveUnit;
import org.bursar.vocabulary.OrganizationCommand.RenameUnit;
import org.bursar.vocabulary.Texts;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The tree of units while a plan brings each to its place, from the top down. Commands are judged
 * one after the other: so who stands in the way and goes later gets another name meanwhile, and
 * what would reach too deep is taken out from below before.
 */
final class UnitDraft {

  private final int depthLimit;
  private final Map<UnitId, UnitId> parents = new HashMap<>();
  private final Map<UnitId, String> names = new HashMap<>();
  private final Map<UnitId, Set<UnitId>> children = new HashMap<>();
  private final Map<Sibling, UnitId> siblings = new HashMap<>();
  private final Set<UnitId> going;
  private final List<Command> commands = new ArrayList<>();
  private int passing;

  /**
   * The tree as it is.
   *
   * @param going units that are placed or deleted later in the plan
   */
  UnitDraft(Units units, int depthLimit, Set<UnitId> going) {
    this.depthLimit = depthLimit;
    this.going = new HashSet<>(going);
    for (Unit unit : units.byId().values()) {
      UnitId parent = unit.parent();
      if (parent != null) {
        put(unit.id(), parent, unit.name());
      }
    }
  }

  /** What was planned so far, in order. */
  List<Command> commands() {
    return commands;
  }

  /** Brings a unit to its parent, which is in its own place already, under its name. */
  void place(UnitId id, UnitId parent, String name) {
    going.remove(id);
    UnitId from = parents.get(id);
    if (from == null) {
      clear(parent, name, id);
      put(id, parent, name);
      commands.add(new CreateUnit(id, parent, name, null, null));
      return;
    }
    if (!parent.equals(from)) {
      if (isTaken(parent, name(id), id)) {
        clear(parent, name, id);
        boolean mayBeCalledSo = !isTaken(from, name, id) && !isTaken(parent, name, id);
        rename(id, mayBeCalledSo ? name : passingName(from, parent));
      }
      lighten(id, parent);
      move(id, parent);
    }
    if (!name.equals(name(id))) {
      clear(parent, name, id);
      rename(id, name);
    }
  }

  /** Takes out from below what goes anyway, as long as a unit would reach too deep. */
  private void lighten(UnitId id, UnitId parent) {
    while (depth(parent) + height(id) > depthLimit) {
      UnitId goes = firstGoing(id);
      if (goes == null) {
        return;
      }
      if (isTaken(UnitId.ROOT, name(goes), goes)) {
        rename(goes, passingName(Objects.requireNonNull(parents.get(goes)), UnitId.ROOT));
      }
      move(goes, UnitId.ROOT);
    }
  }

  private @Nullable UnitId firstGoing(UnitId above) {
    for (UnitId child : children.getOrDefault(above, Set.of()).stream().sorted().toList()) {
      UnitId found = going.contains(child) ? child : firstGoing(child);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Who is called so there and goes later is called otherwise until then; others stay. */
  private void clear(UnitId parent, String name, UnitId forWhom) {
    UnitId there = siblings.get(sibling(parent, name));
    if (there != null && !there.equals(forWhom) && going.contains(there)) {
      rename(there, passingName(parent, parent));
    }
  }

  private boolean isTaken(UnitId parent, String name, UnitId byOthersThan) {
    UnitId there = siblings.get(sibling(parent, name));
    return there != null && !there.equals(byOthersThan);
  }

  private String passingName(UnitId here, UnitId there) {
    String name;
    do {
      name = "moving-" + ++passing;
    } while (siblings.containsKey(sibling(here, name))
        || siblings.containsKey(sibling(there, name)));
    return name;
  }

  private void rename(UnitId id, String name) {
    put(id, Objects.requireNonNull(parents.get(id)), name);
    commands.add(new RenameUnit(id, name));
  }

  private void move(UnitId id, UnitId parent) {
    put(id, parent, name(id));
    commands.add(new MoveUnit(id, parent));
  }

  private void put(UnitId id, UnitId parent, String name) {
    UnitId from = parents.put(id, parent);
    String before = names.put(id, name);
    if (from != null && before != null) {
      siblings.remove(sibling(from, before), id);
      children.getOrDefault(from, new HashSet<>()).remove(id);
    }
    siblings.put(sibling(parent, name), id);
    children.computeIfAbsent(parent, _ -> new HashSet<>()).add(id);
  }

  private String name(UnitId id) {
    return Objects.requireNonNull(names.get(id));
  }

  private int depth(UnitId id) {
    int depth = 0;
    for (UnitId at = parents.get(id); at != null; at = parents.get(at)) {
      depth++;
    }
    return depth;
  }

  /** Levels from a unit down to the lowest below it, itself among them. */
  private int height(UnitId id) {
    int below = 0;
    for (UnitId child : children.getOrDefault(id, Set.of())) {
      below = Math.max(below, height(child));
    }
    return below + 1;
  }

  private static Sibling sibling(UnitId parent, String name) {
    return new Sibling(parent, Texts.folded(name));
  }
}
