package org.bursar.enterprise.organization;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.Texts;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The tree of units: each by its id, the children of each, and who has which name among siblings.
 *
 * @param byId all units, Root too
 * @param children by parent
 * @param siblings by parent and folded name
 */
public record Units(
    Map<UnitId, Unit> byId, Map<UnitId, Set<UnitId>> children, Map<Sibling, UnitId> siblings) {

  /** A name in its place: what no two units may share. */
  public record Sibling(UnitId parent, String foldedName) {

    static Sibling of(UnitId parent, String name) {
      return new Sibling(parent, Texts.folded(name));
    }
  }

  /** No tree at all: empty books. */
  static final Units NONE = new Units(HashMap.empty(), HashMap.empty(), HashMap.empty());

  /** The tree of these units, of which Root is one. */
  public static Units of(Iterable<Unit> units) {
    Units tree = NONE;
    for (Unit unit : units) {
      tree = tree.with(unit);
    }
    return tree;
  }

  /** Root alone. */
  static Units rootOnly(Mark mark) {
    return NONE.with(new Unit(UnitId.ROOT, null, "Root", null, null, mark));
  }

  /** The unit of this id; null if there is none. */
  public @Nullable Unit find(UnitId id) {
    return byId.getOrElse(id, null);
  }

  /** The unit of this id, which is there. */
  public Unit get(UnitId id) {
    Unit unit = find(id);
    if (unit == null) {
      throw new IllegalArgumentException("no unit " + id);
    }
    return unit;
  }

  /** How many there are besides Root. */
  public int countBelowRoot() {
    return byId.size() - 1;
  }

  /** The units directly under one. */
  public Set<UnitId> childrenOf(UnitId id) {
    return children.getOrElse(id, HashSet.empty());
  }

  /** The unit that has this name under a parent; null if the name is free there. */
  public @Nullable UnitId namesake(UnitId parent, String name) {
    return siblings.getOrElse(Sibling.of(parent, name), null);
  }

  /** The unit and all above it up to Root, itself first. */
  public List<UnitId> upwards(UnitId id) {
    List<UnitId> chain = new ArrayList<>();
    for (UnitId at = id; at != null; at = get(at).parent()) {
      chain.add(at);
    }
    return chain;
  }

  /** Levels below Root; Root has 0. */
  public int depth(UnitId id) {
    return upwards(id).size() - 1;
  }

  /** Levels below a unit that its subtree has; 0 if nothing is under it. */
  public int height(UnitId id) {
    int height = 0;
    for (UnitId child : childrenOf(id)) {
      height = Math.max(height, 1 + height(child));
    }
    return height;
  }

  /** Whether a unit is another one or lies below it. */
  public boolean isWithin(UnitId id, UnitId above) {
    return upwards(id).contains(above);
  }

  /** The names from Root down to the unit, joined by slashes. */
  public String path(UnitId id) {
    List<UnitId> chain = upwards(id);
    Collections.reverse(chain);
    return String.join("/", chain.stream().map(unit -> get(unit).name()).toList());
  }

  /** The tree with a unit that is new, renamed or moved. */
  Units with(Unit unit) {
    Unit before = find(unit.id());
    Units rest = before == null ? this : without(before);
    UnitId parent = unit.parent();
    if (parent == null) {
      return new Units(rest.byId.put(unit.id(), unit), rest.children, rest.siblings);
    }
    return new Units(
        rest.byId.put(unit.id(), unit),
        rest.children.put(parent, rest.childrenOf(parent).add(unit.id())),
        rest.siblings.put(Sibling.of(parent, unit.name()), unit.id()));
  }

  /** The tree without a unit. */
  Units without(Unit unit) {
    UnitId parent = unit.parent();
    if (parent == null) {
      return new Units(byId.remove(unit.id()), children, siblings);
    }
    Set<UnitId> left = childrenOf(parent).remove(unit.id());
    return new Units(
        byId.remove(unit.id()),
        left.isEmpty() ? children.remove(parent) : children.put(parent, left),
        siblings.remove(Sibling.of(parent, unit.name())));
  }
}
