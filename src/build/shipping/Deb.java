import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * A package of Debian in the making: a folder that has its files as they will stand below the root.
 * The same files give the same package, byte by byte.
 *
 * @param root the folder
 */
record Deb(Order order, String name, Path root) {

  static Deb begin(Order order, String name) throws IOException {
    return new Deb(order, name, Files.createDirectories(order.work().resolve("deb").resolve(name)));
  }

  /** Where something stands. */
  Path at(String place) {
    return root.resolve(place);
  }

  /** Puts a file of {@code packaging} at its place, with the build's words in it. */
  void put(String source, String place) throws IOException {
    Folders.write(at(place), words(Files.readString(order.packaging().resolve(source))));
  }

  /** The same, compressed, as Debian keeps what is read seldom. */
  void compress(String text, String place) throws IOException {
    Files.createDirectories(at(place).getParent());
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(at(place)))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  String words(String text) {
    return text.replace("@version@", order.version())
        .replace("@date@", order.date().toString().substring(0, 10))
        .replace("@architecture@", architecture());
  }

  private static String architecture() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "amd64";
      case "aarch64" -> "arm64";
      case String other -> other;
    };
  }

  /** Makes the package of all that was put. */
  void build(String architecture) throws IOException {
    Folders.open(root);
    for (String script : List.of("postinst", "prerm", "postrm")) {
      at("DEBIAN/" + script).toFile().setExecutable(true, false);
    }
    long size = 0;
    StringBuilder sums = new StringBuilder();
    for (Path file : Folders.all(root)) {
      String place = root.relativize(file).toString();
      if (!place.startsWith("DEBIAN") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        size += Files.size(file);
        sums.append(md5(file)).append("  ").append(place).append('\n');
      }
    }
    Folders.write(at("DEBIAN/md5sums"), sums.toString());
    Path control = at("DEBIAN/control");
    Files.writeString(
        control, Files.readString(control).replace("@size@", Long.toString(size / 1024)));
    Folders.open(at("DEBIAN/md5sums"));
    Folders.date(root, order.date());
    Path file = order.dist().resolve("%s_%s_%s.deb".formatted(name, order.version(), architecture));
    Tool.run(
        List.of(
            "dpkg-deb",
            "--root-owner-group",
            "-Zxz",
            "-z4",
            "--build",
            root.toString(),
            file.toString()),
        order.work().resolve(name + ".log"),
        Map.of("SOURCE_DATE_EPOCH", Long.toString(order.date().getEpochSecond())));
  }

  void buildForThisMachine() throws IOException {
    build(architecture());
  }

  private static String md5(Path file) throws IOException {
    try {
      // What dpkg compares files by; nothing is trusted for it.
      MessageDigest sum = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(sum.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
