package org.bursar.books.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;

/**
 * The copies that are kept beside books, in {@code NAME.backups/}: one a day, of which the newest
 * seven stay, and the newest of each of the last four weeks.
 *
 * @param folder where they are
 */
public record Backups(Path folder) {

  private static final int DAYS = 7;
  private static final int WEEKS = 4;
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
  private static final String ENDING = ".books";

  /** The copies of a file. */
  public static Backups of(Path file) {
    String name = String.valueOf(file.getFileName());
    String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - 6) : name;
    return new Backups(file.resolveSibling(stem + ".backups"));
  }

  /** Where the copy of an instant's day (UTC) goes; empty if that day has one already. */
  public Optional<Path> daily(Instant now) {
    Path copy = folder.resolve(LocalDate.ofInstant(now, ZoneOffset.UTC) + ENDING);
    if (Files.exists(copy)) {
      return Optional.empty();
    }
    make();
    return Optional.of(copy);
  }

  /**
   * Where the copy of a file goes that is to leave a schema. It has no day for a name: it is kept
   * until a person deletes it.
   */
  public Path beforeUpgrade(int schema, Instant now) {
    String name = "schema-" + schema + "-" + SECOND.format(now.atOffset(ZoneOffset.UTC));
    Path copy = folder.resolve(name + ENDING);
    for (int again = 2; Files.exists(copy); again++) {
      copy = folder.resolve(name + "-" + again + ENDING);
    }
    make();
    return copy;
  }

  private void make() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new BooksFault(
          Kind.NOT_SAVED, "the folder " + folder + " for copies could not be made.", e);
    }
  }

  /** Deletes the copies that are too old to be kept; other files in the folder are left alone. */
  public void prune() {
    List<Path> newestFirst = new ArrayList<>(list());
    newestFirst.sort(Comparator.comparing(Backups::day).reversed());
    Set<String> weeks = new HashSet<>();
    for (int i = 0; i < newestFirst.size(); i++) {
      Path copy = newestFirst.get(i);
      boolean newestOfWeek = weeks.size() < WEEKS && weeks.add(week(day(copy)));
      if (i >= DAYS && !newestOfWeek) {
        delete(copy);
      }
    }
    halfMade().forEach(Backups::delete);
  }

  /** What a halt in the middle of copying left. */
  private List<Path> halfMade() {
    return files(
        file -> {
          String name = String.valueOf(file.getFileName());
          return name.endsWith(Backup.DRAFT)
              && name.startsWith(
                  day(Path.of(name.substring(0, name.length() - Backup.DRAFT.length()))) + ENDING);
        });
  }

  /** The daily copies that are there, in no order. */
  public List<Path> list() {
    return files(file -> !day(file).equals(LocalDate.MIN));
  }

  private List<Path> files(Predicate<Path> wanted) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(wanted).toList();
    } catch (IOException e) {
      throw new BooksFault(Kind.NOT_SAVED, folder + " could not be read.", e);
    }
  }

  private static LocalDate day(Path copy) {
    String name = String.valueOf(copy.getFileName());
    try {
      return name.endsWith(ENDING)
          ? LocalDate.parse(name.substring(0, name.length() - ENDING.length()))
          : LocalDate.MIN;
    } catch (DateTimeException _) {
      return LocalDate.MIN;
    }
  }

  private static String week(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private static void delete(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      throw new BooksFault(Kind.NOT_SAVED, "the old copy " + copy + " could not be deleted.", e);
    }
  }
}
