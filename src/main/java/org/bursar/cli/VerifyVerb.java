package org.bursar.cli;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.bursar.books.Verifier;
import org.bursar.books.Verifier.Fault;
import org.bursar.books.Verifier.Report;
import org.bursar.cli.show.JsonRow;
import org.bursar.cli.usage.Flag;
import org.bursar.cli.usage.Given;
import org.bursar.cli.usage.Usage;
import org.bursar.codec.EntryProof;
import org.jspecify.annotations.Nullable;

/** Checks every invariant and the hash chain of books. */
final class VerifyVerb implements Verb {

  private final Usage usage = new Usage("verify", "Check every invariant and the chain of hashes.");

  private final BooksFile books = new BooksFile(usage);

  private final Given<String> expected =
      usage.option(
          "--expect",
          "N:HASH",
          "Check that the books still hold entry N with this hash, as a receipt or a pack names"
              + " it.",
          Words::text);

  private final Flag json = usage.flag("--json", "Print a JSON object.");

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) {
    EntryProof wanted = expected.get() == null ? null : parse(expected.get());
    Report report =
        wanted == null
            ? Verifier.check(books.path(), _ -> {})
            : Verifier.check(books.path(), wanted, _ -> {});
    Optional<Fault> fault = report.fault();
    around.out().println(json.isSet() ? line(report, fault) : sentence(report, fault));
    if (!json.isSet() && fault.isEmpty() && wanted != null) {
      around.out().println("ok: entry " + wanted.entry() + " is the one that was expected");
    }
    return fault.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private static EntryProof parse(String text) {
    try {
      return EntryProof.parse(text);
    } catch (IllegalArgumentException e) {
      throw Ending.wrongCall(
          "'" + text + "' is no N:HASH; --expect takes an entry's number and its 64 digits.");
    }
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
