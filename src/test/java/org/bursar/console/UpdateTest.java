package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Whether there is a newer version is asked only if it is wanted, and forces nothing. */
@ExtendWith(ApplicationExtension.class)
class UpdateTest {

  @TempDir static Path folder;

  private static int kept;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile String said = "{\"version\":\"99.1\",\"notes\":\"https://example.org/99\"}";
  private volatile int status = 200;
  private HttpServer server;
  private Sitting sitting;

  @Start
  void sit(Stage shown) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/newest",
        exchange -> {
          asked.incrementAndGet();
          byte[] body = said.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    Texts.language().set(Language.EN);
    sitting = new Sitting(folder.resolve("settings-" + kept++)).in(shown);
    sitting.open(Enterprises.demo(folder));
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
    server.stop(0);
  }

  @Test
  void nobody_is_asked_until_somebody_switches_it_on(FxRobot robot) {
    robot.interact(() -> preferences().updateAddress().set(address()));
    assertThat(asked).hasValue(0);
    robot.interact(() -> preferences().updates().set(true));
    assertThat(asked).hasValue(1);
    assertThat(newer().isVisible()).isTrue();
    assertThat(newer().getText()).isEqualTo("Bursar 99.1 is there");
    List<URI> browsed = new ArrayList<>();
    sitting.browsing(browsed::add);
    robot.clickOn("#newer-version");
    assertThat(browsed).containsExactly(URI.create("https://example.org/99"));
    robot.interact(() -> preferences().updates().set(false));
    assertThat(newer().isVisible()).isFalse();
  }

  @Test
  void it_is_asked_once_a_day(FxRobot robot) {
    on(robot);
    robot.interact(() -> again(Duration.ofHours(23)));
    assertThat(asked).hasValue(1);
    robot.interact(() -> again(Duration.ofHours(1)));
    assertThat(asked).hasValue(2);
  }

  @Test
  void what_goes_wrong_is_a_line_in_the_settings_and_nothing_else(FxRobot robot) {
    status = 500;
    on(robot);
    assertThat(problem(robot)).contains("could not be asked", "500");
    status = 200;
    for (String odd :
        List.of("<html>", "[]", "{\"version\":\"latest\"}", "{\"notes\":\"https://x\"}")) {
      said = odd;
      robot.interact(() -> again(Duration.ofDays(1)));
      assertThat(problem(robot)).contains("could not be asked");
    }
    server.stop(0);
    robot.interact(() -> again(Duration.ofDays(1)));
    assertThat(problem(robot)).contains("ConnectException");
    assertThat(newer().isVisible()).isFalse();
    assertThat(sitting.background().faults()).isEmpty();
  }

  @Test
  void what_is_no_newer_is_not_told_and_no_odd_address_is_offered(FxRobot robot) {
    said = "{\"version\":\"0.0\",\"notes\":\"https://example.org/0\"}";
    on(robot);
    assertThat(newer().isVisible()).isFalse();
    said = "{\"version\":\"99\",\"notes\":\"file:///etc/passwd\"}";
    robot.interact(() -> again(Duration.ofDays(1)));
    assertThat(newer().isVisible()).isFalse();
    assertThat(problem(robot)).contains("could not be asked");
  }

  private void on(FxRobot robot) {
    robot.interact(
        () -> {
          preferences().updateAddress().set(address());
          preferences().updates().set(true);
        });
    assertThat(asked).hasValue(1);
  }

  /** Time goes by, and it is looked whether it is time to ask. */
  private void again(Duration time) {
    sitting.pass(time);
    sitting.ground().update().begin();
  }

  private String problem(FxRobot robot) {
    robot.interact(
        () -> {
          sitting.act("settings").root().applyCss();
          sitting.root().layout();
        });
    String text = sitting.control(Labeled.class, "settings-update-last").getText();
    robot.type(KeyCode.ESCAPE);
    return text;
  }

  private Labeled newer() {
    return sitting.control(Labeled.class, "newer-version");
  }

  private Preferences preferences() {
    return sitting.settings().preferences();
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/newest";
  }
}
