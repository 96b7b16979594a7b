package org.bursar.console.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.bursar.codec.NamedTexts;
import org.bursar.console.kit.Background;
import org.bursar.console.kit.Latest;
import org.bursar.files.OwnFile;
import org.jspecify.annotations.Nullable;

/**
 * Names and texts that are kept in one small file from one start to the next. What cannot be read
 * counts as nothing; what cannot be written is told once. FX thread only, but for the writing.
 */
public final class Keep {

  private final Path file;
  private final Background background;
  private final Latest writing;
  private final Map<String, String> texts = new TreeMap<>();
  private boolean failed;

  /** What a file keeps; it is read here. */
  public Keep(Path file, Background background) {
    this.file = file;
    this.background = background;
    this.writing = background.latest("keep");
    if (Files.isRegularFile(file)) {
      try {
        NamedTexts.of(Files.readString(file)).ifPresent(texts::putAll);
      } catch (IOException damaged) {
        texts.clear();
      }
    }
  }

  /** The text of a name; the other one if there is none. */
  public String get(String name, String otherwise) {
    return texts.getOrDefault(name, otherwise);
  }

  /** The text of a name; null if there is none. */
  public @Nullable String find(String name) {
    return texts.get(name);
  }

  /** The names that begin so, in order. */
  public Iterable<String> names(String beginning) {
    return texts.keySet().stream().filter(name -> name.startsWith(beginning)).toList();
  }

  /** Keeps a text under a name, from now on and for the next start; null forgets it. */
  public void put(String name, @Nullable String text) {
    String before = text == null ? texts.remove(name) : texts.put(name, text);
    boolean changed = text == null ? before != null : !text.equals(before);
    if (changed && !failed) {
      Map<String, String> now = Map.copyOf(texts);
      writing.run(progress -> write(now), problem -> tell(problem));
    }
  }

  private void tell(Problem problem) {
    if (problem.cause() != null && !failed) {
      failed = true;
      background.fault("keep", problem.cause());
    }
  }

  /** What went wrong, if anything did. */
  private record Problem(@Nullable IOException cause) {}

  private synchronized Problem write(Map<String, String> now) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      OwnFile.write(fresh, NamedTexts.json(now));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return new Problem(null);
    } catch (IOException e) {
      return new Problem(e);
    }
  }
}
