package org.bursar.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bursar.keyring.SystemKeyring;
import org.bursar.support.ChildProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real thing: the GNOME keyring on a bus and with a home of its own, each question from another
 * process. The keyring of who runs this is never asked.
 */
@Tag("proof")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class KeyringProof {

  /** What a desktop does when its user signs in. */
  private static final String UNLOCKED =
      "printf 'a password' | gnome-keyring-daemon --unlock --components=secrets >&2";

  /** A keyring that was never opened: it asks for a password that nobody can type. */
  private static final String LOCKED = "gnome-keyring-daemon --start --components=secrets >&2";

  private static final String TOKEN = "bur_tökeñ/+=令牌";

  @TempDir private Path home;

  @BeforeEach
  void there_is_a_keyring() {
    for (String program : new String[] {"dbus-run-session", "gnome-keyring-daemon", "sh"}) {
      assumeTrue(Installation.has(program), "there is no " + program);
    }
  }

  @Test
  void a_token_is_kept_found_and_forgotten_by_processes_after_each_other() throws Exception {
    List<String> said =
        session(
            UNLOCKED,
            Map.of(),
            "keep one " + TOKEN,
            "find one",
            "find two",
            "keep two other",
            "keep one newer",
            "find one",
            "find two",
            "forget one",
            "find one",
            "find two");
    assertThat(said)
        .containsExactly(
            TOKEN, TOKEN, "nothing", "other", "newer", "newer", "other", "nothing", "nothing",
            "other");
    assertThat(tokens()).isEmpty();
    // Nothing of it can be read where the keyring keeps it.
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("other");
      }
    }
  }

  @Test
  void a_file_from_before_moves_into_it_when_its_token_is_next_kept() throws Exception {
    assertThat(session(UNLOCKED, Map.of(SystemKeyring.CHOICE, "off"), "keep one old"))
        .containsExactly("old");
    assertThat(tokens()).containsExactly("one.token");
    assertThat(session(UNLOCKED, Map.of(), "find one", "keep one newer", "find one"))
        .containsExactly("old", "newer", "newer");
    assertThat(tokens()).isEmpty();
  }

  @Test
  void a_keyring_that_asks_for_a_password_nobody_types_leaves_the_token_in_a_file()
      throws Exception {
    assertThat(session(LOCKED, Map.of(), "keep one " + TOKEN, "find one"))
        .containsExactly(TOKEN, TOKEN);
    assertThat(tokens()).containsExactly("one.token");
  }

  private List<String> tokens() throws IOException {
    Path folder = home.resolve("tokens");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** Plays questions in a session of its own; what each found. */
  private List<String> session(String begin, Map<String, String> more, String... questions)
      throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder(begin).append("\n");
    for (String question : questions) {
      script.append("\"$@\" \"$HOME/tokens\" ").append(question).append("\n");
    }
    Path runtime = Files.createDirectories(home.resolve("run"));
    List<String> command = new ArrayList<>(List.of("dbus-run-session", "--", "sh", "-c"));
    command.add(script.toString());
    command.add("sh");
    command.addAll(ChildProcess.builder(KeyringCall.class).command());
    command.add(command.size() - 1, "-Dstdout.encoding=UTF-8");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(home.resolve("said.log").toFile());
    Map<String, String> environment = builder.environment();
    for (String own : new String[] {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"}) {
      environment.remove(own);
    }
    environment.keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("GNOME_"));
    environment.put("HOME", home.toString());
    environment.put("XDG_RUNTIME_DIR", runtime.toString());
    environment.put("LC_ALL", "C.UTF-8");
    environment.putAll(more);
    Process process = builder.start();
    List<String> found = new ArrayList<>();
    for (String line :
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList()) {
      System.out.println("keyring: " + line + " ms");
      found.add(line.substring(0, line.lastIndexOf(' ')));
    }
    assertThat(process.waitFor()).as(Files.readString(home.resolve("said.log"))).isZero();
    return found;
  }
}
