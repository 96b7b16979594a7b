package org.bursar.sync.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.bursar.books.OutdatedAttempt;
import org.bursar.codec.Entry;
import org.bursar.codec.StateHead;
import org.bursar.codec.StateRow;
import org.bursar.sync.Server;
import org.bursar.sync.ServerFault;
import org.bursar.sync.ServerFault.Kind;
import org.bursar.sync.Standing;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Outcome;

/**
 * A client's way to the servers. Each request goes to one of those that run; it takes its time, and
 * may get lost, or its answer, or arrive twice, or arrive when its sender has given up.
 */
final class Wire implements Server {

  private final Timeline timeline;
  private final Random random;
  private final Weather weather;
  private boolean isCalm;
  private final ServerSite site;
  private final Actor user;
  private Instant cutUntil = Instant.MIN;
  private Instant signedOutUntil = Instant.MIN;
  private boolean busy;
  private boolean condemned;

  Wire(Timeline timeline, Random random, Weather weather, ServerSite site, Actor user) {
    this.timeline = timeline;
    this.random = random;
    this.weather = weather;
    this.site = site;
    this.user = user;
  }

  /** Whether a request is on its way. */
  boolean isBusy() {
    return busy;
  }

  /** A process begins to use it. */
  void begin() {
    condemned = false;
  }

  /** Lets its process end, which waits for an answer. */
  void condemn() {
    condemned = true;
  }

  /** No request arrives for a while, which who sends it knows at once. */
  void cut() {
    cutUntil = timeline.now().plus(Weather.while_(random));
  }

  /** The token is not good for a while. */
  void signOut() {
    signedOutUntil = timeline.now().plus(Weather.while_(random));
  }

  /** Everything arrives for now. */
  void calm() {
    isCalm = true;
  }

  /** Everything may happen again. */
  void storm() {
    isCalm = false;
  }

  /** Everything arrives from now on. */
  void heal() {
    calm();
    cutUntil = Instant.MIN;
    signedOutUntil = Instant.MIN;
  }

  @Override
  public Standing standing() {
    return carried(SimulatedServer::standing);
  }

  @Override
  public Answer<List<List<Outcome>>> send(List<Envelope> batches, Known known, long attempt)
      throws Outdated {
    try {
      return carried(server -> server.commands(user, batches, attempt));
    } catch (OutdatedAttempt outdated) {
      throw new Outdated(outdated.last());
    }
  }

  @Override
  public Answer<List<Entry>> entries(long after, int most) {
    int page = 1 + random.nextInt(40);
    return carried(server -> server.entries(after, Math.min(page, most)));
  }

  @Override
  public void state(StateTaker taker) {
    List<String> lines = carried(SimulatedServer::state);
    taker.take(
        StateHead.decode(lines.getFirst()),
        lines.stream().skip(1).map(StateRow::decode).iterator());
  }

  /**
   * Carries a request to a server, and its answer back. Copies of it may come late, whatever its
   * sender has heard by then.
   */
  private <T> T carried(Function<SimulatedServer, T> request) {
    List<SimulatedServer> up = site.up();
    if (timeline.now().isBefore(cutUntil) || up.isEmpty()) {
      throw ServerFault.unsent("nobody is reached.", null);
    }
    SimulatedServer server = up.get(random.nextInt(up.size()));
    pass();
    if (comes(weather.doubled())) {
      arrivesLate(request);
    }
    if (comes(weather.late())) {
      arrivesLate(request);
      throw lost();
    }
    if (comes(weather.lost())) {
      throw lost();
    }
    T answer = arrived(server, request);
    pass();
    if (comes(weather.lost())) {
      throw lost();
    }
    return answer;
  }

  private boolean comes(int thousandths) {
    return !isCalm && Weather.comes(random, thousandths);
  }

  private <T> T arrived(SimulatedServer server, Function<SimulatedServer, T> request) {
    if (!server.isUp()) {
      throw lost();
    } else if (timeline.now().isBefore(signedOutUntil)) {
      throw new ServerFault(Kind.NOT_SIGNED_IN, "the token is not good now.");
    }
    return server.asked(() -> request.apply(server));
  }

  private <T> void arrivesLate(Function<SimulatedServer, T> request) {
    Duration wait = Duration.ofSeconds(random.nextInt(24 * 60 * 60));
    timeline.in(
        wait,
        () -> {
          List<SimulatedServer> up = site.up();
          if (!up.isEmpty()) {
            repeated(up.get(random.nextInt(up.size())), request);
          }
        });
  }

  private <T> void repeated(SimulatedServer server, Function<SimulatedServer, T> request) {
    try {
      timeline.tell("network", "a request of " + user.name() + " arrives late");
      T unused = arrived(server, request);
    } catch (ServerFault | OutdatedAttempt _) {
      // Nobody waits for the answer.
    }
  }

  /** A message takes its time, in which others go on and its sender may end. */
  private void pass() {
    busy = true;
    try {
      timeline.pass(isCalm ? Duration.ofMillis(1) : weather.delay(random));
    } finally {
      busy = false;
    }
    if (condemned) {
      throw new Killed("while waiting for an answer");
    }
  }

  private static ServerFault lost() {
    return new ServerFault(Kind.UNREACHABLE, "no answer came.");
  }
}
