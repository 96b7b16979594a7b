import java.nio.file.Path;

/**
 * Makes what is installed of the folder that the build laid out: {@code Shipping KEY=VALUE …}, as
 * {@link Order} names them. A Java of its own, the program with it as a folder, what both remember
 * of a rehearsal, and an installer of the system that this runs on.
 */
final class Shipping {
  private Shipping() {}

  static void main(String[] arguments) throws Exception {
    Order order = Order.of(arguments);
    Folders.delete(order.work());
    Folders.delete(order.dist());
    Path java = OwnJava.link(order);
    Image image = Image.of(order, java);
    Licences.collect(order, image);
    // The caches know files by their times.
    Folders.date(image.home(), order.date());
    Rehearsals.play(order, image);
    Folders.date(image.home(), order.date());
    switch (order.system()) {
      case LINUX -> {
        DesktopPackage.build(order, image);
        ServerPackage.build(order);
      }
      case WINDOWS, MAC -> Installer.build(order, image);
    }
  }
}
