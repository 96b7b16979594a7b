package org.bursar.exchange.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bursar.exchange.demo.Words.Place;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.UnitId;

/** The units: divisions, regions or countries, cities, teams; as many as the accounts need. */
final class Tree {

  private static final int MOST = 1_200;

  /**
   * A unit of the tree.
   *
   * @param rank the lower, the sooner it is there when the tree is small
   * @param division the index of its division
   * @param country the index of its country, -1 if it is in no foreign one
   */
  record Node(UnitId id, UnitId parent, String name, int rank, int division, int country) {}

  private final List<Node> nodes;

  Tree(int accounts) {
    List<Node> all = new ArrayList<>();
    for (int i = 0; i < Words.DIVISIONS.size(); i++) {
      Place place = Words.DIVISIONS.get(i);
      Node division = new Node(new UnitId(place.id()), UnitId.ROOT, place.name(), i * 3, i, -1);
      all.add(division);
      regions(division, all);
    }
    int count = Math.clamp(accounts / 6, 3, MOST);
    nodes = all.stream().sorted(Comparator.comparing(Node::rank)).limit(count).toList();
  }

  private static void regions(Node division, List<Node> all) {
    boolean overseas = Words.DIVISIONS.get(division.division).equals(Words.OVERSEAS);
    List<Place> regions = overseas ? Words.COUNTRIES : Words.REGIONS;
    for (int i = 0; i < regions.size(); i++) {
      Node region = below(division, regions.get(i), i * 4, overseas ? i : -1);
      all.add(region);
      List<Place> cities = overseas ? Words.FOREIGN_CITIES.get(i) : Words.CITIES.get(i);
      for (int j = 0; j < cities.size(); j++) {
        Node city = below(region, cities.get(j), j * 6, region.country);
        all.add(city);
        for (int k = 0; k < Words.TEAMS.size(); k++) {
          all.add(below(city, Words.TEAMS.get(k), k * 5, city.country));
        }
      }
    }
  }

  private static Node below(Node parent, Place place, int more, int country) {
    return new Node(
        new UnitId(parent.id + "." + place.id()),
        parent.id,
        place.name(),
        parent.rank + 2 + more,
        parent.division,
        country);
  }

  /** The units, each after its parent. */
  List<Node> nodes() {
    return nodes;
  }

  /** The commands that make them. */
  void create(List<Command> commands) {
    for (Node node : nodes) {
      commands.add(new CreateUnit(node.id, node.parent, node.name, null, null));
    }
  }
}
