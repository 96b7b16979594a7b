import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A Java that has the modules of the program and no other, JavaFX among them: so its libraries are
 * not unpacked into somebody's home at the first start, and no module path is read at any.
 */
final class OwnJava {
  private OwnJava() {}

  static Path link(Order order) throws IOException {
    Path modules = Files.createDirectories(order.work().resolve("modules"));
    try (Stream<Path> jars = Files.list(order.javafx())) {
      for (Path jar : jars.sorted().toList()) {
        module(order, jar, modules);
      }
    }
    Path java = order.work().resolve("java");
    Tool.ofJdk(
        "jlink",
        List.of(
            "--module-path",
            modules.toString(),
            "--add-modules",
            order.modules() + "," + order.javafxModules(),
            "--include-locales=en,zh",
            "--strip-java-debug-attributes",
            "--no-header-files",
            "--no-man-pages",
            "--output",
            java.toString()));
    return java;
  }

  /** Of a jar that has a system's libraries among its classes, a module that has them apart. */
  private static void module(Order order, Path jar, Path modules) throws IOException {
    String name = jar.getFileName().toString().replaceFirst("^javafx-([a-z]+)-.*", "javafx.$1");
    Path classes = order.work().resolve("parts").resolve(name).resolve("classes");
    Path libraries = Files.createDirectories(classes.resolveSibling("libraries"));
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
        if (!entry.isDirectory()) {
          Path to = (isLibrary(entry.getName()) ? libraries : classes).resolve(entry.getName());
          Files.createDirectories(to.getParent());
          try (InputStream content = file.getInputStream(entry)) {
            Files.copy(content, to);
          }
        }
      }
    }
    Tool.ofJdk(
        "jmod",
        List.of(
            "create",
            "--class-path",
            classes.toString(),
            "--libs",
            libraries.toString(),
            "--date",
            order.date().toString(),
            modules.resolve(name + ".jmod").toString()));
  }

  private static boolean isLibrary(String name) {
    return name.endsWith(".so") || name.endsWith(".dll") || name.endsWith(".dylib");
  }
}
