package org.bursar.console.update;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.bursar.console.kit.Background;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Version;
import org.bursar.console.session.Preferences;

/**
 * Asks an address that somebody set whether there is a newer version: at most once a day, and only
 * while that is switched on. It says so and does nothing else; what goes wrong is a line in the
 * settings. FX thread only, but for the asking.
 */
public final class UpdateNotice {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST = 64 * 1024;
  private static final javafx.util.Duration PAUSE = javafx.util.Duration.hours(1);

  private final Preferences preferences;
  private final Latest asking;
  private final InstantSource clock;
  private final ObjectProperty<Optional<Newest>> newer =
      new SimpleObjectProperty<>(Optional.empty());
  private final PauseTransition wait = new PauseTransition(PAUSE);

  /** What asking came to. */
  private record Answer(Optional<Newest> newest, String problem) {}

  /** A notice for these preferences; it asks nobody before {@link #begin}. */
  public UpdateNotice(Preferences preferences, Background background, InstantSource clock) {
    this.preferences = preferences;
    this.clock = clock;
    asking = background.latest(Texts.now("update.asking"));
    wait.setOnFinished(event -> begin());
    preferences.updates().value().addListener((o, was, is) -> begin());
    preferences.updateAddress().value().addListener((o, was, is) -> anew());
  }

  /** Asks if it is time to, now and from hour to hour. */
  public void begin() {
    wait.stop();
    if (!preferences.updates().get()) {
      newer.set(Optional.empty());
      return;
    }
    Optional<URI> address = Newest.address(preferences.updateAddress().get());
    if (address.isPresent() && isTime()) {
      preferences.updateAsked().set(clock.instant().toString());
      asking.run(progress -> ask(address.get()), this::answered);
    }
    wait.playFromStart();
  }

  /** The number of the newer version; empty while none is known of. */
  public ObservableValue<String> version() {
    return newer.map(found -> found.map(Newest::version).orElse(""));
  }

  /** Where the newer version is told of. */
  public Optional<URI> notes() {
    return newer.get().map(Newest::notes);
  }

  private void anew() {
    preferences.updateAsked().toUsual();
    preferences.updateProblem().toUsual();
    newer.set(Optional.empty());
    begin();
  }

  private boolean isTime() {
    String asked = preferences.updateAsked().get();
    try {
      return asked.isEmpty() || !Instant.parse(asked).plus(DAY).isAfter(clock.instant());
    } catch (java.time.DateTimeException damaged) {
      return true;
    }
  }

  private void answered(Answer answer) {
    preferences.updateProblem().set(answer.problem());
    newer.set(answer.newest().filter(newest -> newest.isNewerThan(Version.ofProgram())));
  }

  private static Answer ask(URI address) throws InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      HttpResponse<InputStream> response =
          client.send(
              HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() != 200) {
          return new Answer(Optional.empty(), "HTTP " + response.statusCode());
        }
        Optional<Newest> newest =
            Newest.read(new String(body.readNBytes(MOST), StandardCharsets.UTF_8));
        return new Answer(newest, newest.isPresent() ? "" : "JSON");
      }
    } catch (IOException unreached) {
      return new Answer(Optional.empty(), unreached.getClass().getSimpleName());
    }
  }
}
