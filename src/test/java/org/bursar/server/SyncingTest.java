package org.bursar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.bursar.books.Batch;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.support.Wishes;
import org.bursar.sync.Credentials;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SyncState;
import org.bursar.sync.SyncedFile;
import org.bursar.sync.Syncing;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A synced file that is open keeps in step with its server by itself. */
@Timeout(60)
final class SyncingTest {

  @TempDir private Path folder;

  @Test
  void what_others_do_is_here_without_being_asked_for() throws Exception {
    try (Serving serving = new Serving(folder).published();
        Syncing syncing = connected(serving)) {
      String eva = serving.user("eva", Role.OPERATOR);
      until(syncing, SyncState::isCurrent);
      var unused = serving.give(eva, "each", serving.line(Wishes.topUp("M", "1.00")));
      untilEntry(syncing, 4);
    }
  }

  @Test
  void it_says_by_itself_that_the_server_is_gone() throws Exception {
    try (Serving serving = new Serving(folder).published();
        Syncing syncing = connected(serving)) {
      until(syncing, SyncState::isCurrent);
      serving.end();
      until(syncing, state -> state.fault() != null);
      assertThat(syncing.state().fault().kind()).isEqualTo(ServerFault.Kind.UNREACHABLE);
    }
  }

  @Test
  void it_says_that_the_server_is_gone_and_sends_what_waits_once_it_is_back() throws Exception {
    try (Serving serving = new Serving(folder).published();
        Syncing syncing = connected(serving)) {
      until(syncing, SyncState::isCurrent);
      serving.end();
      assertThat(give(syncing, serving, Wishes.topUp("M", "1.00")))
          .isInstanceOf(Outcome.Waiting.class);
      until(syncing, state -> state.waits() == 1 && state.fault() != null);
      assertThat(syncing.state().fault().kind()).isEqualTo(ServerFault.Kind.UNREACHABLE);
      assertThat(syncing.state().waiting().flows()).hasSize(1);
      serving.again();
      until(syncing, state -> state.isCurrent() && state.letters().isEmpty());
      assertThat(syncing.books().now().entry()).isEqualTo(3);
    }
  }

  @Test
  void a_refusal_stays_and_is_told_until_it_is_given_up() throws Exception {
    try (Serving serving = new Serving(folder).published();
        Syncing syncing = connected(serving)) {
      until(syncing, SyncState::isCurrent);
      serving.end();
      until(syncing, state -> state.fault() != null);
      var unused = give(syncing, serving, Wishes.alert("M", "5.00"));
      try (var elsewhere = serving.elsewhere(serving.database)) {
        var taken = elsewhere.submit(serving.batch(Wishes.alert("M", "7.00")));
      }
      serving.again();
      until(syncing, state -> state.refused() == 1);
      syncing.books().discard(syncing.state().letters());
      until(syncing, state -> state.letters().isEmpty());
    }
  }

  private Syncing connected(Serving serving) {
    Path file = folder.resolve("olga.books");
    Credentials credentials = new Credentials(folder.resolve("tokens"));
    SyncedFile.connect(
        file,
        URI.create(serving.address()),
        Serving.ACME,
        serving.user("olga", Role.OPERATOR),
        null,
        "olga-laptop",
        credentials,
        serving.clock);
    return SyncedFile.live(file, credentials, serving.clock);
  }

  private static Outcome give(Syncing syncing, Serving serving, Command command) {
    Decoded line = CommandCodec.decode(serving.line(command));
    return syncing.books().submit(Batch.each(List.of(line))).getFirst();
  }

  private static void until(Syncing syncing, Predicate<SyncState> wanted) throws Exception {
    CompletableFuture<SyncState> seen = new CompletableFuture<>();
    Runnable end =
        syncing.onState(
            state -> {
              if (wanted.test(state)) {
                seen.complete(state);
              }
            });
    if (wanted.test(syncing.state())) {
      seen.complete(syncing.state());
    }
    SyncState unused = seen.get(40, TimeUnit.SECONDS);
    end.run();
  }

  private static void untilEntry(Syncing syncing, long entry) throws Exception {
    CompletableFuture<Long> seen = new CompletableFuture<>();
    Runnable end =
        syncing
            .books()
            .onChange(
                change -> {
                  if (change.after().entry() >= entry) {
                    seen.complete(change.after().entry());
                  }
                });
    if (syncing.books().now().entry() >= entry) {
      seen.complete(entry);
    }
    Long unused = seen.get(40, TimeUnit.SECONDS);
    end.run();
  }
}
