package org.bursar.console.session;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.bursar.console.kit.Background;
import org.jspecify.annotations.Nullable;

/** What a person has chosen for the console as a whole, in one folder. */
public final class Settings {

  private static final int MOST_RECENT = 12;

  private final Path folder;
  private final Background background;
  private final Keep keep;
  private final Preferences preferences;
  private final ObservableList<Recent> recent = FXCollections.observableArrayList();
  private final ObservableList<Recent> recentRead =
      FXCollections.unmodifiableObservableList(recent);

  /** A file that was opened, and when. */
  public record Recent(Path file, Instant at) {}

  /** The settings of a folder, which need not be there yet. */
  public Settings(Path folder, Background background) {
    this.folder = folder;
    this.background = background;
    this.keep = new Keep(folder.resolve("settings.json"), background);
    this.preferences = new Preferences(keep, Locale.getDefault());
    for (int index = 0; index < MOST_RECENT; index++) {
      recent(index).ifPresent(recent::add);
    }
  }

  /** The folder that all of it stands in. */
  public Path folder() {
    return folder;
  }

  /** What a person may choose, and has. */
  public Preferences preferences() {
    return preferences;
  }

  /** Where the window stood, and how large: x, y, width, height, 1 if maximized. */
  public Optional<List<Integer>> window() {
    try {
      List<Integer> numbers = new ArrayList<>();
      for (String number : keep.get("window", "").split(" ", -1)) {
        numbers.add(Integer.valueOf(number));
      }
      return numbers.size() == 5 ? Optional.of(numbers) : Optional.empty();
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  /** Keeps where the window stands. */
  public void setWindow(int x, int y, int width, int height, boolean maximized) {
    keep.put("window", x + " " + y + " " + width + " " + height + " " + (maximized ? 1 : 0));
  }

  /** The file that was open when the console ended; empty if none was. */
  public Optional<Path> open() {
    try {
      return Optional.ofNullable(keep.find("open")).map(Path::of);
    } catch (InvalidPathException damaged) {
      return Optional.empty();
    }
  }

  /** Keeps which file is open; null if none is. */
  public void setOpen(@Nullable Path file) {
    keep.put("open", file == null ? null : file.toString());
  }

  /** The files opened last, the newest first. */
  public ObservableList<Recent> recent() {
    return recentRead;
  }

  /** A file was opened. */
  public void opened(Path file, Instant at) {
    Path absolute = file.toAbsolutePath().normalize();
    recent.removeIf(each -> each.file().equals(absolute));
    recent.addFirst(new Recent(absolute, at));
    if (recent.size() > MOST_RECENT) {
      recent.removeLast();
    }
    keepRecent();
  }

  /** Takes a file off the list. */
  public void forget(Path file) {
    recent.removeIf(each -> each.file().equals(file));
    keepRecent();
  }

  /** The address of the server that was connected to last; empty if none was. */
  public Optional<String> server() {
    return Optional.ofNullable(keep.find("server"));
  }

  /** The name by which one is known to that; empty if nothing was connected to. */
  public String serverUser() {
    return keep.get("server.user", "");
  }

  /** The fingerprint of a server's own certificate, if a person has compared it here. */
  public Optional<String> fingerprint(String server) {
    return Optional.ofNullable(keep.find("fingerprint." + server));
  }

  /**
   * Keeps what a server was connected to by; what is secret is kept elsewhere.
   *
   * @param fingerprint of its own certificate, once compared; null if others vouch for it
   */
  public void connected(String server, @Nullable String fingerprint, String user) {
    keep.put("server", server);
    keep.put("server.user", user);
    keep.put("fingerprint." + server, fingerprint);
  }

  /** How a file's screens are laid out: what is expanded, selected, how wide columns are. */
  public Keep layout(Path file) {
    String absolute = file.toAbsolutePath().normalize().toString();
    UUID name = UUID.nameUUIDFromBytes(absolute.getBytes(StandardCharsets.UTF_8));
    return new Keep(folder.resolve("layouts").resolve(name + ".json"), background);
  }

  private void keepRecent() {
    for (int index = 0; index < MOST_RECENT; index++) {
      boolean there = index < recent.size();
      keep.put("recent." + index, there ? recent.get(index).file().toString() : null);
      keep.put("recent." + index + ".at", there ? recent.get(index).at().toString() : null);
    }
  }

  private Optional<Recent> recent(int index) {
    String file = keep.find("recent." + index);
    if (file == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Recent(Path.of(file), Instant.parse(keep.get("recent." + index + ".at", ""))));
    } catch (InvalidPathException | DateTimeParseException damaged) {
      return Optional.empty();
    }
  }
}
