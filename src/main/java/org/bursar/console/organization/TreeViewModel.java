package org.bursar.console.organization;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.bursar.console.kit.Match;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Units;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/** The state of the tree: what is looked for, what is open, where one is. */
final class TreeViewModel {

  private static final String EXPANDED = "tree.expanded";

  private final Session session;
  private final StringProperty filter = new SimpleStringProperty("");

  /** What leads to the place where one is: its key, and the keys of the units above it. */
  record Spot(Object key, Set<Object> above) {}

  TreeViewModel(Session session) {
    this.session = session;
  }

  /** What is typed into the filter. */
  StringProperty filter() {
    return filter;
  }

  /** How many accounts the filter looks through. */
  int accounts() {
    return session.enterprise().rollups().of(UnitId.ROOT).accounts();
  }

  /** What the filter asks for; null if for nothing. */
  static @Nullable Predicate<Member> wanted(String typed) {
    String query = typed.strip();
    if (query.isEmpty()) {
      return null;
    }
    Predicate<String> match = Match.ofFolded(query);
    return member -> match.test(member.sought());
  }

  /** The units that were open when the file was last shown; at first Root. */
  Set<Object> expanded() {
    String kept = session.layout().get(EXPANDED, UnitId.ROOT.value());
    return Arrays.stream(kept.split("\n", -1))
        .filter(id -> !id.isEmpty())
        .map(UnitId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Keeps which units are open. */
  void keepExpanded(Set<Object> keys) {
    session
        .layout()
        .put(
            EXPANDED,
            keys.stream().map(Object::toString).sorted().collect(Collectors.joining("\n")));
  }

  /** Goes to what was selected in the tree. */
  void choose(List<Member> selected) {
    if (selected.size() == 1) {
      session
          .navigator()
          .go(
              switch (selected.getFirst()) {
                case Member.OfUnit of -> new Place.Unit(of.unit().id());
                case Member.OfAccount of ->
                    session.navigator().place().get() instanceof Place.Account shown
                        ? new Place.Account(of.account().id(), shown.tab())
                        : new Place.Account(of.account().id());
              });
    }
  }

  /** Where in the tree a place is; null if it is elsewhere. */
  @Nullable Spot spot(Place place) {
    Units units = session.enterprise().organization().units();
    return switch (place) {
      case Place.Unit p -> units.find(p.unit()) == null ? null : spot(units, p.unit());
      case Place.Account p -> {
        Account account = session.enterprise().organization().accounts().find(p.account());
        UnitId unit = account == null ? null : account.unit();
        yield unit == null ? null : new Spot(p.account(), new HashSet<>(units.upwards(unit)));
      }
      default -> null;
    };
  }

  private static Spot spot(Units units, UnitId unit) {
    List<UnitId> chain = units.upwards(unit);
    return new Spot(unit, new HashSet<>(chain.subList(1, chain.size())));
  }
}
