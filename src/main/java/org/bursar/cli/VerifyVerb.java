package org.bursar.cli;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.bursar.books.Verifier;
import org.bursar.books.Verifier.Fault;
import org.bursar.books.Verifier.Report;
import org.bursar.cli.show.JsonRow;
import org.bursar.codec.EntryProof;
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
      description =
          "Check that the books still hold entry N with this hash, as a receipt or a pack names"
              + " it.")
  @Nullable String expected;

  @Option(names = "--json", description = "Print a JSON object.")
  boolean json;

  @Override
  public int run(Surroundings around) {
    EntryProof wanted = expected == null ? null : parse(expected);
    Report report =
        wanted == null
            ? Verifier.check(books.path, _ -> {})
            : Verifier.check(books.path, wanted, _ -> {});
    Optional<Fault> fault = report.fault();
    around.out().println(json ? line(report, fault) : sentence(report, fault));
    if (!json && fault.isEmpty() && wanted != null) {
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
