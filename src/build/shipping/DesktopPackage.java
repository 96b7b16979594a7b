import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The program for Debian: in {@code /usr/lib/bursar}, on the path, in the menus, with a man page
 * and a type of its files. What has to be told of it hears by dpkg's triggers: it runs nothing
 * itself.
 */
final class DesktopPackage {

  private static final String HOME = "usr/lib/bursar/";
  private static final int[] ICONS = {16, 24, 32, 48, 64, 128, 256, 512};

  private DesktopPackage() {}

  static void build(Order order, Image image) throws IOException {
    Deb deb = Deb.begin(order, "bursar");
    Folders.copy(image.app(), deb.at(HOME + "lib/app"));
    Folders.copy(image.java(), deb.at(HOME + "lib/runtime"));
    Files.createDirectories(deb.at(HOME + "bin"));
    Files.copy(image.home().resolve("bin/bursar"), deb.at(HOME + "bin/bursar"));
    deb.at(HOME + "bin/bursar").toFile().setExecutable(true);
    // What jpackage's own launcher reads stays with it.
    Files.deleteIfExists(deb.at(HOME + "lib/app/Bursar.cfg"));
    Files.deleteIfExists(deb.at(HOME + "lib/app/.jpackage.xml"));
    Files.createDirectories(deb.at("usr/bin"));
    Files.createSymbolicLink(deb.at("usr/bin/bursar"), Path.of("../lib/bursar/bin/bursar"));
    deb.put("linux/control", "DEBIAN/control");
    deb.put("linux/bursar.desktop", "usr/share/applications/bursar.desktop");
    deb.put("linux/bursar.xml", "usr/share/mime/packages/bursar.xml");
    deb.put("linux/copyright", "usr/share/doc/bursar/copyright");
    Files.createSymbolicLink(
        deb.at("usr/share/doc/bursar/licences"), Path.of("../../../lib/bursar/lib/app/licences"));
    Files.createSymbolicLink(
        deb.at("usr/share/doc/bursar/bom.json"), Path.of("../../../lib/bursar/lib/app/bom.json"));
    deb.compress(Files.readString(order.changelog()), "usr/share/doc/bursar/changelog.gz");
    deb.compress(
        deb.words(Files.readString(order.packaging().resolve("linux/bursar.1"))),
        "usr/share/man/man1/bursar.1.gz");
    icons(order, deb);
    deb.buildForThisMachine();
  }

  private static void icons(Order order, Deb deb) throws IOException {
    for (int size : ICONS) {
      Path folder =
          Files.createDirectories(deb.at("usr/share/icons/hicolor/%1$dx%1$d/apps".formatted(size)));
      Files.copy(order.icons().resolve("bursar-" + size + ".png"), folder.resolve("bursar.png"));
    }
    Path drawn = Files.createDirectories(deb.at("usr/share/icons/hicolor/scalable/apps"));
    Files.copy(
        order.packaging().resolveSibling("icons").resolve("bursar.svg"),
        drawn.resolve("bursar.svg"));
  }
}
