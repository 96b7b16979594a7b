package org.bursar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of rooms in {@code src/docs/architecture.md}, and the law they state: a whole uses its
 * parts, a part never sees its whole, rooms use only rooms listed before them. Packages are named
 * relative to the root package, which itself is "".
 */
final class Rooms {
  /** A row: rooms that are strangers to each other, and what they may use of the rows above. */
  private record Row(List<String> names, boolean above, Set<String> except, Set<String> only) {
    boolean mayUse(String name) {
      return above ? !except.contains(name) : only.contains(name);
    }
  }

  private static final Pattern NAME = Pattern.compile("`([A-Za-z.]+)`");
  private static final Pattern INSIDE = Pattern.compile("### Inside `([a-z.]+)`");

  private final Map<String, List<Row>> tables = new HashMap<>();

  static Rooms read(Path document) throws IOException {
    Rooms rooms = new Rooms();
    String whole = null;
    for (String line : Files.readAllLines(document)) {
      Matcher inside = INSIDE.matcher(line);
      if (line.equals("## Rooms")) {
        whole = "";
      } else if (inside.matches()) {
        whole = inside.group(1);
      } else if (line.startsWith("#")) {
        whole = null;
      } else if (whole != null && line.startsWith("| `")) {
        rooms.tables.computeIfAbsent(whole, key -> new ArrayList<>()).add(row(line));
      }
    }
    return rooms;
  }

  private static Row row(String line) {
    String[] cells = line.substring(1).split("\\|");
    String uses = cells[2].strip();
    List<String> named = names(uses);
    if (uses.equals("-") || uses.equals("all above") || !named.isEmpty()) {
      boolean above = uses.startsWith("all above");
      Set<String> listed = new HashSet<>(named);
      return new Row(names(cells[0]), above, above ? listed : Set.of(), above ? Set.of() : listed);
    }
    throw new IllegalArgumentException("what may it use? " + line);
  }

  private static List<String> names(String cell) {
    return NAME.matcher(cell).results().map(found -> found.group(1)).toList();
  }

  /** The rooms of a whole, in order. */
  List<String> of(String whole) {
    return tables.getOrDefault(whole, List.of()).stream()
        .flatMap(row -> row.names().stream())
        .toList();
  }

  /** What the law says against a class in package {@code from} knowing one in {@code to}. */
  Optional<String> objection(String from, String to) {
    if (from.equals(to)) {
      return Optional.empty();
    }
    if (from.isEmpty()) {
      return siblings("", "Main", first(to));
    }
    if (inside(to, from)) {
      return Optional.empty();
    }
    if (inside(from, to)) {
      return Optional.of("a part never sees its whole");
    }
    String whole = common(from, to);
    return siblings(whole, part(whole, from), part(whole, to));
  }

  private Optional<String> siblings(String whole, String from, String to) {
    List<Row> rows = tables.getOrDefault(whole, List.of());
    int user = position(rows, from);
    int used = position(rows, to);
    if (user < 0 || used < 0) {
      return Optional.of("no table of rooms names " + (user < 0 ? from : to));
    }
    if (user == used) {
      return Optional.of(from + " and " + to + " are strangers");
    }
    if (used > user) {
      return Optional.of(to + " is listed after " + from);
    }
    return rows.get(user).mayUse(to)
        ? Optional.empty()
        : Optional.of(from + " may not use " + to + ", says its row");
  }

  private static int position(List<Row> rows, String name) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).names().contains(name)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean inside(String inner, String outer) {
    return outer.isEmpty() || inner.startsWith(outer + ".");
  }

  private static String common(String one, String other) {
    String whole = one;
    while (!inside(one, whole) || !inside(other, whole)) {
      int dot = whole.lastIndexOf('.');
      whole = dot < 0 ? "" : whole.substring(0, dot);
    }
    return whole;
  }

  private static String part(String whole, String name) {
    return first(whole.isEmpty() ? name : name.substring(whole.length() + 1));
  }

  private static String first(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
