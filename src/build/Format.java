import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the sources' format, or rewrites it: {@code Format check|rewrite STAMP FOLDER}. One JVM
 * for all files, and only those are read that changed since the stamp, the last run that found no
 * fault.
 */
final class Format {
  private Format() {}

  static void main(String[] arguments) throws Exception {
    boolean rewrite = arguments[0].equals("rewrite");
    Path stamp = Path.of(arguments[1]);
    FileTime started = FileTime.fromMillis(System.currentTimeMillis());
    List<String> files = changed(Path.of(arguments[2]), rewrite ? null : stamp);
    if (!files.isEmpty() && !formatted(rewrite, files)) {
      System.err.println("These files are not formatted; `mvn -Pformat` rewrites them.");
      System.exit(1);
    }
    if (!rewrite) {
      Files.write(stamp, new byte[0]);
      Files.setLastModifiedTime(stamp, started);
    }
  }

  static boolean formatted(boolean rewrite, List<String> files) throws Exception {
    List<String> call = new ArrayList<>();
    call.addAll(rewrite ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    call.addAll(files);
    PrintWriter out = new PrintWriter(System.out, true);
    PrintWriter err = new PrintWriter(System.err, true);
    int status = new Main(out, err, System.in).format(call.toArray(String[]::new));
    out.flush();
    err.flush();
    return status == 0;
  }

  static List<String> changed(Path folder, Path stamp) throws IOException {
    FileTime last =
        stamp != null && Files.exists(stamp)
            ? Files.getLastModifiedTime(stamp)
            : FileTime.fromMillis(0);
    List<String> files = new ArrayList<>();
    try (var all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all.sorted()::iterator) {
        if (file.toString().endsWith(".java")
            && Files.getLastModifiedTime(file).compareTo(last) >= 0) {
          files.add(file.toString());
        }
      }
    }
    return files;
  }
}
