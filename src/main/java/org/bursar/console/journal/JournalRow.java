package org.bursar.console.journal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.bursar.books.Records;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Place;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Undo;
import org.bursar.vocabulary.Bill;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsCommand;
import org.jspecify.annotations.Nullable;

/**
 * One row of the journal: an entry, or all entries of a batch that was done together.
 *
 * @param first the number of the first entry
 * @param last the number of the last one, whose events stand for all
 * @param remark why; null if nothing was said
 * @param bill where charges came from; null if they came from no file
 * @param isUndoable whether commands like these may be undone at all
 * @param undoes the entry that it says it undoes; null if it says none
 * @param opposite how it stands to what took it back, or what it took back, if that was looked up
 */
public record JournalRow(
    long first,
    long last,
    Instant at,
    String who,
    List<Event> events,
    @Nullable String remark,
    @Nullable Bill bill,
    boolean isUndoable,
    @Nullable Long undoes,
    Opposite opposite) {

  /** The row of one entry. */
  public static JournalRow of(Entry entry) {
    @Nullable String remark = null;
    @Nullable Bill bill = null;
    @Nullable Long undoes = null;
    boolean isUndoable = false;
    if (entry.command() instanceof Decoded.Received received) {
      remark =
          received.command() instanceof Command.Remarked remarked
              ? remarked.remark()
              : received.note();
      bill =
          received.command() instanceof FundsCommand.RecordCharges charges ? charges.bill() : null;
      undoes = received.undoes();
      isUndoable = Undo.never(received.command()) == null;
    }
    return new JournalRow(
        entry.number(),
        entry.number(),
        entry.at(),
        entry.actor().name(),
        entry.events(),
        remark,
        bill,
        isUndoable,
        undoes,
        Opposite.NONE);
  }

  /** The row of an entry and all that was done before it in its batch. */
  static JournalRow ofBatch(Entry entry) {
    JournalRow row = of(entry);
    return new JournalRow(
        entry.batch(),
        row.last,
        row.at,
        row.who,
        row.events,
        row.remark,
        row.bill,
        row.isUndoable,
        row.undoes,
        row.opposite);
  }

  /** The same as it stands to its opposite now: read and judged, so off the FX thread. */
  public JournalRow judged(Sight sight, Records records) {
    return new JournalRow(
        first,
        last,
        at,
        who,
        events,
        remark,
        bill,
        isUndoable,
        undoes,
        Opposite.of(sight, records, this, undoes, isUndoable));
  }

  /** How many entries it stands for. */
  public long size() {
    return last - first + 1;
  }

  /** Which entries these are. */
  public String number() {
    return size() == 1
        ? Texts.formats().count(last)
        : Texts.formats().count(first) + "–" + Texts.formats().count(last);
  }

  /** What was done, in words. */
  public String what(Enterprise enterprise) {
    if (size() > 1 && bill != null) {
      String files = bill.files().stream().map(Bill.File::name).collect(Collectors.joining(", "));
      return Texts.now("journal.import", files, size());
    }
    EventWords words = new EventWords(enterprise);
    String said = events.stream().map(words::of).collect(Collectors.joining(" "));
    return size() == 1 ? said : Texts.now("journal.together", said, size() - 1);
  }

  /** What it is about first of all; null if that is not one thing. */
  public @Nullable Place about() {
    return size() > 1 || events.isEmpty() ? null : About.of(events.getFirst());
  }

  /** Why it was done; empty if nothing was said. */
  public String why() {
    return remark == null ? "" : remark;
  }
}
