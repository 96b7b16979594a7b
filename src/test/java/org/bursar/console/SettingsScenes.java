package org.bursar.console;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import org.bursar.console.session.Place;

/** What a person chooses for the console as a whole. */
final class SettingsScenes {

  private SettingsScenes() {}

  static void add(
      Map<String, Supplier<Parent>> scenes, Supplier<Sitting> start, Supplier<Sitting> open) {
    scenes.put("settings", () -> open.get().act("settings").root());
    scenes.put(
        "settings-found", () -> start.get().act("settings").then(s -> search(s, "语言")).root());
    scenes.put(
        "settings-nothing",
        () -> start.get().act("settings").then(s -> search(s, "no such")).root());
    for (int percent : List.of(80, 125, 150, 200)) {
      scenes.put("settings-zoom-" + percent, () -> zoomed(open.get(), percent).root());
    }
    scenes.put("settings-zoom-200-dialog", () -> zoomed(open.get(), 200).act("settings").root());
    scenes.put("hidden-unit", () -> hiding(open.get()).root());
    scenes.put("hidden-account", () -> hiding(open.get()).then(SettingsScenes::goToBusy).root());
    scenes.put("hidden-transfers", () -> hiding(open.get()).at(new Place.Transfers()).root());
    scenes.put("hidden-months", () -> hiding(open.get()).at(new Place.Months()).root());
    scenes.put(
        "hidden-too-much",
        () -> hiding(open.get()).act("transfer").then(SettingsScenes::typeTooMuch).root());
    scenes.put("report-broke", () -> broken(open.get()).root());
    scenes.put(
        "report-ended",
        () ->
            start
                .get()
                .then(
                    s ->
                        s.ground()
                            .beginAgain(
                                Instant.EPOCH, Optional.of(Path.of("/home/chen/acme.books"))))
                .root());
    scenes.put("update-newer", () -> newer(open.get()).root());
    scenes.put(
        "update-settings",
        () -> newer(open.get()).act("settings").then(s -> search(s, "version")).root());
    scenes.put("about", () -> open.get().act("about").root());
    scenes.put("covered", () -> open.get().act("cover").root());
    scenes.put("contrast-unit", () -> open.get().root());
    scenes.put("contrast-settings", () -> open.get().act("settings").root());
    scenes.put("contrast-transfer", () -> open.get().act("transfer").root());
    scenes.put("contrast-months", () -> open.get().at(new Place.Months()).root());
  }

  /** Something broke, and what is listed of it was read. */
  private static Sitting broken(Sitting sitting) {
    sitting.background().fault("import", new IllegalStateException("the 400th entry is not there"));
    sitting.background().faults().clear();
    return sitting;
  }

  /** There is a newer version. */
  private static Sitting newer(Sitting sitting) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            byte[] body =
                "{\"version\":\"99.1\",\"notes\":\"https://example.org\"}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      var preferences = sitting.settings().preferences();
      preferences
          .updateAddress()
          .set("http://127.0.0.1:" + server.getAddress().getPort() + "/bursar.json");
      preferences.updates().set(true);
      server.stop(0);
      return sitting;
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  private static Sitting hiding(Sitting sitting) {
    return sitting.act("hide");
  }

  private static void goToBusy(Sitting sitting) {
    sitting.at(
        new Place.Account(
            Scenes.find(
                sitting,
                seen ->
                    seen.enterprise().balance(seen.account()).unsettledCurrent().isPositive())));
  }

  private static void typeTooMuch(Sitting sitting) {
    sitting.control(TextField.class, "transfer-amount").setText("99,999,999.00");
  }

  private static Sitting zoomed(Sitting sitting, int percent) {
    sitting.settings().preferences().zoom().set(percent);
    return sitting;
  }

  private static void search(Sitting sitting, String words) {
    sitting.control(TextField.class, "settings-search").setText(words);
  }
}
