package org.bursar.sync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bursar.books.ServerBooks;
import org.bursar.books.Verifier;
import org.bursar.books.journal.Known;
import org.bursar.books.store.Rows;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.codec.EntryCodec;
import org.bursar.enterprise.Enterprise;
import org.bursar.support.naive.Invariants;
import org.bursar.vocabulary.AccessEvent;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Stamp;

/** What must hold once all is mended and sent (domain, section 10, and what people were told). */
final class Verdict {

  private final ServerBooks books;
  private final Promises promises;
  private final long opened;
  private final List<Entry> journal;
  private final Map<CommandId, Entry> byId = new HashMap<>();

  /**
   * A verdict on a run.
   *
   * @param opened the last entry that was there before anybody did anything
   */
  Verdict(ServerBooks books, Promises promises, long opened) {
    this.books = books;
    this.promises = promises;
    this.opened = opened;
    this.journal = books.records().entriesAfter(0, 100_000);
  }

  /**
   * Judges.
   *
   * @param clients are closed by this
   */
  void judge(List<SimulatedClient> clients) {
    everyEntryIsOnceAndSomebodys();
    promises.wishes().values().forEach(this::hasOneOutcome);
    promises.batches().forEach(this::isAllOrNothing);
    moneyIsConserved();
    assertThat(books.verify(_ -> {}).fault()).as("the server's books").isEmpty();
    clients.forEach(this::isWhatTheServerHas);
  }

  private void everyEntryIsOnceAndSomebodys() {
    Set<CommandId> released = new HashSet<>();
    for (Entry entry : journal) {
      CommandId id = entry.commandId();
      assertThat(byId.put(id, entry)).as("%s is in the journal twice", id).isNull();
      released.add(id.approved());
      if (entry.number() > opened && !released.contains(id)) {
        Promises.Wish wish = promises.wishes().get(id);
        assertThat(wish).as("entry %d, %s, is nobody's", entry.number(), id).isNotNull();
        assertThat(entry.actor()).as("who wished %s", id).isEqualTo(wish.who);
        assertThat(((Decoded.Received) entry.command()).command())
            .as("what %s wished", id)
            .isEqualTo(wish.command.command());
      }
    }
  }

  private void hasOneOutcome(Promises.Wish wish) {
    CommandId id = wish.command.id();
    Entry entry = byId.get(id);
    Optional<Known> known = books.records().known(id);
    assertThat(wish.told).as("what was told of %s", id).hasSizeLessThan(2);
    if (!wish.told.isEmpty()) {
      isSo(wish, wish.told.iterator().next(), entry, known);
    } else if (wish.unsaved == wish.given) {
      assertThat(known).as("nothing was saved of %s", id).isEmpty();
    } else if (!wish.mayBeLost) {
      assertThat(known).as("%s was to be sent", id).isPresent();
    }
  }

  private static void isSo(Promises.Wish wish, Outcome told, Entry entry, Optional<Known> known) {
    String what = "what was told of " + wish.command.id();
    boolean isKept =
        !(told instanceof Outcome.Refused refused)
            || (!wish.together && !refused.refusal().code().isForgotten());
    if (isKept) {
      assertThat(known.map(Known::outcome)).as(what).contains(told);
    }
    switch (told) {
      case Outcome.Accepted(_, long number) -> {
        assertThat(entry).as(what).isNotNull();
        assertThat(entry.number()).as(what).isEqualTo(number);
      }
      case Outcome.Requested(_, var request, _) -> {
        assertThat(entry).as(what).isNotNull();
        assertThat(entry.events())
            .as(what)
            .singleElement()
            .isInstanceOfSatisfying(
                AccessEvent.ApprovalRequested.class,
                event -> assertThat(event.request()).as(what).isEqualTo(request));
      }
      case Outcome.Refused _ -> assertThat(entry).as(what).isNull();
      case Outcome.Waiting _ -> throw new AssertionError(what + ": that it waits");
    }
  }

  private void isAllOrNothing(Promises.Sent sent) {
    if (sent.together()) {
      assertThat(sent.ids().stream().map(byId::containsKey).distinct())
          .as("of %s all are done together or none", sent.ids())
          .hasSize(1);
      assertThat(
              sent.ids().stream()
                  .map(byId::get)
                  .filter(e -> e != null)
                  .map(Entry::batch)
                  .distinct())
          .as("the batch of %s", sent.ids())
          .hasSizeLessThan(2);
    }
  }

  private void moneyIsConserved() {
    Enterprise now = Enterprise.NOTHING;
    for (Entry entry : journal) {
      Enterprise after =
          now.apply(entry.events(), new Stamp(entry.number(), entry.at(), entry.actor()));
      assertThat(Invariants.broken(now, after, entry.events()))
          .as("entry %d", entry.number())
          .isNull();
      now = after;
    }
    assertThat(Rows.of(books.now())).as("the journal from its beginning").isEqualTo(Rows.of(now));
  }

  private void isWhatTheServerHas(SimulatedClient client) {
    assertThat(
            client.books().records().entriesAfter(0, 100_000).stream()
                .map(EntryCodec::encode)
                .toList())
        .as("the journal of %s", client.name())
        .isEqualTo(journal.stream().map(EntryCodec::encode).toList());
    assertThat(Rows.of(client.books().now()))
        .as("what %s has", client.name())
        .isEqualTo(Rows.of(books.now()));
    client.close();
    assertThat(Verifier.check(client.file(), _ -> {}).fault()).as(client.name()).isEmpty();
  }
}
