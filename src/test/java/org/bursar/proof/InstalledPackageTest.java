package org.bursar.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.bursar.support.Ratio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What a person has who installs the packages, and after he removed them. */
@Tag("package")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class InstalledPackageTest {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final Path PICTURE = Path.of("target", "installed.png");

  /** Colours: fewer has a window that is blank or still opens its file, more one that is full. */
  private static final long WORDS = 1_000;

  private static boolean installed;

  @TempDir Path folder;

  @BeforeAll
  static void install() throws IOException {
    Optional<Path> deb = Installation.made("bursar");
    assumeTrue(deb.isPresent(), "no package was made: mvn -Ppackage verify, on Debian");
    Optional<String> obstacle = Installation.obstacle();
    assumeTrue(obstacle.isEmpty(), () -> "nothing is installed here: " + obstacle.orElseThrow());
    installed = true;
    Installation.asRoot("dpkg", "--force-unsafe-io", "--install", deb.orElseThrow().toString());
  }

  @AfterAll
  static void remove() throws IOException {
    if (installed) {
      Installation.asRoot("dpkg", "--purge", "bursar-server", "bursar");
    }
  }

  @Test
  void the_command_line_is_on_the_path() throws IOException {
    assertThat(Installation.run(List.of("bursar", "--version"))).startsWith("bursar ");
    Path books = demo();
    assertThat(Installation.run(List.of("bursar", "verify", "--books", books.toString())))
        .startsWith("ok: ");
    assertThat(Path.of("/usr/share/man/man1/bursar.1.gz")).exists();
    if (Installation.has("man")) {
      assertThat(Installation.run(List.of("man", "--where", "bursar"))).contains("bursar.1");
    }
    Ratio.line(
        String.format(
            Locale.ROOT,
            "%-52s %5d MB installed, %d MB to fetch",
            "the package",
            Long.parseLong(
                    Installation.run(
                        List.of("dpkg-query", "--showformat=${Installed-Size}", "-W", "bursar")))
                >> 10,
            Files.size(Installation.made("bursar").orElseThrow()) >> 20));
  }

  @Test
  void the_desktop_knows_its_files() throws IOException {
    assumeTrue(Installation.has("update-mime-database"), "there is no shared-mime-info");
    assertThat(Files.readString(Path.of("/usr/share/mime/globs2")))
        .contains(":application/x-bursar-books:*.books");
    assumeTrue(Installation.has("update-desktop-database"), "there are no desktop-file-utils");
    assertThat(Files.readString(Path.of("/usr/share/applications/mimeinfo.cache")))
        .contains("application/x-bursar-books=bursar.desktop");
  }

  @Test
  void a_file_opens_in_a_window() throws IOException {
    assumeTrue(VirtualDisplay.canBe(), "there is no Xvfb, or no GTK");
    Path books = demo();
    try (VirtualDisplay display = VirtualDisplay.open(folder)) {
      ProcessBuilder call = new ProcessBuilder("bursar", books.toString());
      call.environment().put("DISPLAY", display.number());
      call.environment().put("JAVA_TOOL_OPTIONS", "-Duser.home=" + home());
      call.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
      Process console = call.start();
      try {
        long end = System.nanoTime() + LIMIT.toNanos();
        BufferedImage picture = display.picture();
        while (VirtualDisplay.colours(picture) < WORDS
            && console.isAlive()
            && System.nanoTime() < end) {
          LockSupport.parkNanos(100_000_000);
          picture = display.picture();
        }
        ImageIO.write(picture, "png", PICTURE.toFile());
        assertThat(VirtualDisplay.colours(picture))
            .as("colours of %s; said: %s", PICTURE, Files.readString(folder.resolve("said")))
            .isGreaterThan(WORDS);
      } finally {
        console.destroy();
        console.onExit().join();
      }
    }
    // A Java that has JavaFX unpacks none of it.
    try (var left = Files.list(home())) {
      assertThat(left.map(each -> each.getFileName().toString())).containsOnly(".config");
    }
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void removed_it_leaves_nothing() throws IOException {
    List<Path> files =
        Installation.run(List.of("dpkg", "--listfiles", "bursar")).lines().map(Path::of).toList();
    assertThat(files).hasSizeGreaterThan(100);
    Installation.run(List.of("bursar", "--version"));
    Installation.asRoot("dpkg", "--purge", "bursar");
    installed = false;
    assertThat(files)
        .filteredOn(file -> file.toString().contains("bursar"))
        .allSatisfy(file -> assertThat(file).doesNotExist());
    assertThat(Path.of("/usr/share/mime/application/x-bursar-books.xml")).doesNotExist();
  }

  @Test
  void a_server_waits_to_be_told_and_serves_as_a_user_of_its_own() throws IOException {
    assumeTrue(Installation.has("adduser"), "there is no adduser");
    Path state = Path.of("/var/lib/bursar");
    assumeTrue(!Files.exists(state), state + " is there already");
    Path deb = Installation.made("bursar-server").orElseThrow();
    Installation.asRoot("dpkg", "--install", deb.toString());
    assertThat(Path.of("/etc/systemd/system/multi-user.target.wants/bursar-server.service"))
        .doesNotExist();
    if (Installation.has("systemd-analyze")) {
      Installation.run(
          List.of(
              "systemd-analyze",
              "security",
              "--offline=yes",
              "--threshold=30",
              "/usr/lib/systemd/system/bursar-server.service"));
    }
    String database = "sqlite:" + state.resolve("server.db");
    Path books = demo();
    Files.setPosixFilePermissions(
        folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    String id = asServer("bursar", "publish", books.toString(), "--database", database).strip();
    assertThat(
            asServer(
                "bursar",
                "user",
                "add",
                "eva",
                "--role",
                "viewer",
                "--enterprise",
                id,
                "--database",
                database))
        .isNotBlank();
    Installation.asRoot("dpkg", "--purge", "bursar-server");
    // Books outlast what serves them, and so does their owner.
    assertThat(Installation.asRoot("ls", "-l", state.toString())).contains(" bursar ");
    Installation.asRoot("rm", "-r", state.toString());
    Installation.asRoot("deluser", "--system", "--quiet", "bursar");
  }

  private static String asServer(String... command) throws IOException {
    String[] all = new String[command.length + 4];
    System.arraycopy(new String[] {"runuser", "-u", "bursar", "--"}, 0, all, 0, 4);
    System.arraycopy(command, 0, all, 4, command.length);
    return Installation.asRoot(all);
  }

  private Path home() throws IOException {
    return Files.createDirectories(folder.resolve("home"));
  }

  private Path demo() throws IOException {
    Path books = folder.resolve("demo.books");
    Installation.run(List.of("bursar", "demo", books.toString(), "--accounts", "40"));
    return books;
  }
}
