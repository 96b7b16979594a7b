package org.bursar.cli;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.bursar.books.Verifier;
import org.bursar.books.Verifier.Fault;
import org.bursar.books.Verifier.Report;
import org.bursar.cli.show.JsonRow;
import org.bursar.codec.Entry;
import org.bursar.codec.Hash;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks every invariant and the hash chain of books. */
@Command(name = "verify", description = "Check every invariant and the chain of hashes.")
final class VerifyVerb implements Verb {

  @Mixin BooksFile books = new BooksFile();

  @Option(
      names = "--expect",
      paramLabel = "N:HASH",
      description = "Check that entry N has this hash.")
  @Nullable String expected;

  @Option(names = "--json", description = "Print a JSON object.")
  boolean json;

  /** An entry and the hash that it must have. */
  private record Expected(long entry, Hash hash) {}

  @Override
  public int run(Surroundings around) {
    Expected wanted = expected == null ? null : parse(expected);
    Report report = Verifier.check(books.path, _ -> {});
    Optional<Fault> fault = report.fault();
    if (fault.isEmpty() && wanted != null) {
      fault = compare(wanted, around);
    }
    around.out().println(json ? line(report, fault) : sentence(report, fault));
    return fault.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private static Expected parse(String text) {
    int colon = text.indexOf(':');
    try {
      long entry = Long.parseLong(text.substring(0, Math.max(0, colon)));
      return new Expected(entry, Hash.parse(text.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      throw Ending.wrongCall(
          "'" + text + "' is no N:HASH; --expect takes an entry's number and its 64 digits.");
    }
  }

  private Optional<Fault> compare(Expected wanted, Surroundings around) {
    Optional<Entry> entry;
    try (var open = books.read(around)) {
      entry = open.records().entry(wanted.entry);
    }
    if (entry.isEmpty()) {
      return Optional.of(new Fault(wanted.entry, "the entry is not there"));
    }
    Hash is = entry.get().hash();
    return is.equals(wanted.hash)
        ? Optional.empty()
        : Optional.of(new Fault(wanted.entry, "the hash is " + is + ", another one was expected"));
  }

  private static String line(Report report, Optional<Fault> fault) {
    SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("entries", report.entries());
    line.put("hash", report.hash().toString());
    line.put("ok", fault.isEmpty());
    line.put("fault", fault.map(VerifyVerb::fields).orElse(null));
    return JsonRow.of(line);
  }

  private static SequencedMap<String, @Nullable Object> fields(Fault fault) {
    SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("entry", fault.entry());
    fields.put("what", fault.what());
    return fields;
  }

  private static String sentence(Report report, Optional<Fault> fault) {
    return fault
        .map(found -> "fault at entry " + found.entry() + ": " + found.what())
        .orElse("ok: " + report.entries() + " entries, the last one's hash is " + report.hash());
  }
}
