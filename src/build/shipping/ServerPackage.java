import java.io.IOException;

/**
 * A server of one's own as a service of the system: a unit that is not started yet, its settings
 * and its user.
 */
final class ServerPackage {
  private ServerPackage() {}

  static void build(Order order) throws IOException {
    Deb deb = Deb.begin(order, "bursar-server");
    deb.put("server/control", "DEBIAN/control");
    deb.put("server/conffiles", "DEBIAN/conffiles");
    deb.put("server/postinst", "DEBIAN/postinst");
    deb.put("server/prerm", "DEBIAN/prerm");
    deb.put("server/postrm", "DEBIAN/postrm");
    deb.put("server/bursar-server.service", "usr/lib/systemd/system/bursar-server.service");
    deb.put("server/bursar-server", "etc/default/bursar-server");
    deb.put("linux/copyright", "usr/share/doc/bursar-server/copyright");
    deb.build("all");
  }
}
