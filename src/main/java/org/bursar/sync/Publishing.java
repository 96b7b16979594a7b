package org.bursar.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.bursar.books.Books;
import org.bursar.books.LocalBooks;
import org.bursar.books.journal.Remembered;
import org.bursar.codec.Entry;
import org.bursar.codec.EntryCodec;
import org.bursar.codec.Json;
import org.bursar.codec.JsonFields;
import org.bursar.codec.OutcomeCodec;
import org.bursar.codec.RefusedLine;
import org.bursar.sync.ServerFault.Kind;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.EnterpriseId;
import org.jspecify.annotations.Nullable;

/**
 * Makes a local file an enterprise of a server: its whole journal is sent, with the refusals that
 * are given again, and the server replays it before it counts. The file stays as it is.
 */
public final class Publishing {

  private static final int PAGE = 1_000;

  /** How long a server may take to replay a long journal. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private Publishing() {}

  /**
   * Publishes a file.
   *
   * @param token one that was made to publish
   * @param fingerprint of the server's own certificate; null if others vouch for it
   * @return the id of the enterprise
   * @throws ServerFault if the server is not reached, or does not take it
   */
  public static EnterpriseId publish(
      Path file, URI server, String token, @Nullable String fingerprint, InstantSource clock) {
    if (SyncedFile.isOne(file)) {
      throw new ServerFault(
          Kind.EXISTS, file + " is synced with a server already. Connect to that one.");
    }
    HttpCalls calls = new HttpCalls(Trust.client(server, fingerprint), server, () -> token);
    try {
      Path packed = Files.createTempFile("bursar", ".publish");
      try {
        pack(file, packed, clock);
        HttpResponse<InputStream> response =
            calls.ask(
                calls
                    .request("/v1/enterprises")
                    .timeout(PATIENCE)
                    // Who is not let in hears so before he sends all of it.
                    .expectContinue(true)
                    .header("Content-Type", HttpCalls.LINES)
                    .header("Content-Encoding", "gzip")
                    .POST(HttpRequest.BodyPublishers.ofFile(packed)));
        String answer = String.join("", calls.lines(response, line -> line));
        return new EnterpriseId(JsonFields.of(answer).text("enterprise"));
      } finally {
        Files.deleteIfExists(packed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the journal could not be packed to be sent", e);
    }
  }

  private static void pack(Path file, Path packed, InstantSource clock) throws IOException {
    try (Books books =
            LocalBooks.open(file, LocalBooks.Access.READ, Actor.local("publisher"), clock);
        Writer out =
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(packed)), StandardCharsets.UTF_8)) {
      long head = books.now().entry();
      Entry last = books.records().entry(head).orElseThrow();
      Map<String, Object> first = new LinkedHashMap<>();
      first.put("enterprise", books.now().setup().id().value());
      first.put("head", head);
      first.put("hash", last.hash().toString());
      out.write(Json.line(first) + "\n");
      entries(books, head, out);
      refusals(books, out);
    }
  }

  private static void entries(Books books, long head, Writer out) throws IOException {
    long at = 0;
    while (at < head) {
      for (Entry entry : books.records().entriesAfter(at, PAGE)) {
        if (entry.number() <= head) {
          out.write(EntryCodec.encode(entry) + "\n");
        }
        at = entry.number();
      }
    }
  }

  private static void refusals(Books books, Writer out) throws IOException {
    CommandId last = null;
    List<Remembered> page = books.records().refusalsAfter(last, PAGE);
    while (!page.isEmpty()) {
      for (Remembered refused : page) {
        RefusedLine line =
            new RefusedLine(
                refused.id(),
                refused.body(),
                OutcomeCodec.store(refused.refusal()),
                refused.at(),
                refused.actor());
        out.write(line.encode() + "\n");
        last = refused.id();
      }
      page = books.records().refusalsAfter(last, PAGE);
    }
  }
}
