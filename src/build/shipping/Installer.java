import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An installer of Windows or macOS, by jpackage. */
final class Installer {

  /**
   * By which Windows knows that a later version takes the place of an earlier one. Never changed.
   */
  private static final String PRODUCT = "8d0f3c0e-6f2b-4e55-9b86-2f7a1c0d5a41";

  private Installer() {}

  static void build(Order order, Image image) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--name",
                Image.NAME,
                "--app-version",
                order.installerVersion(),
                "--vendor",
                Image.NAME,
                "--app-image",
                image.home().toString(),
                "--file-associations",
                books(order).toString(),
                "--dest",
                order.dist().toString()));
    arguments.addAll(
        order.system() == Order.System.WINDOWS
            ? List.of(
                "--type",
                "msi",
                "--win-menu",
                "--win-dir-chooser",
                "--win-per-user-install",
                "--win-upgrade-uuid",
                PRODUCT)
            : List.of("--type", "dmg"));
    Tool.ofJdk("jpackage", arguments);
  }

  /** The type of the program's files, which a double click opens. */
  private static Path books(Order order) throws IOException {
    Path file = order.work().resolve("books.properties");
    Files.writeString(
        file,
        """
        extension=books
        mime-type=application/x-bursar-books
        description=Books of Bursar
        """);
    return file;
  }
}
