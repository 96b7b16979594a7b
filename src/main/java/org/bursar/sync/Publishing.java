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
import java.util.concurrent.CancellationException;
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
import org.bursar.enterprise.Enterprise;
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
   * @throws ServerFault if the server is not reached, does not take it, or has it already
   */
  public static EnterpriseId publish(
      Path file, URI server, String token, @Nullable String fingerprint, InstantSource clock) {
    if (SyncedFile.isOne(file)) {
      throw new ServerFault(
          Kind.EXISTS, file + " is synced with a server already. Connect to that one.");
    }
    try (Books books =
        LocalBooks.open(file, LocalBooks.Access.READ, Actor.local("publisher"), clock)) {
      if (isThere(books, server, token, fingerprint)) {
        throw new ServerFault(
            Kind.EXISTS,
            "the enterprise of "
                + file
                + " is on this server already, published by this token; nothing was done. Connect"
                + " to "
                + books.now().setup().id()
                + ".");
      }
      return publish(books, server, token, fingerprint, (step, done, whole) -> true);
    }
  }

  /** What is being done. */
  public enum Step {
    /** The journal is read and packed, entry by entry. */
    PACKING,
    /** It is sent, byte by byte; the server replays it as it comes. */
    SENDING,
    /** All of it is sent; the server replays the rest. */
    REPLAYING
  }

  /** Hears how far it is, and says whether it goes on. */
  @FunctionalInterface
  public interface Steps {

    /** So much of so much is done of a step; whether it goes on. */
    boolean at(Step step, long done, long whole);
  }

  /**
   * The same of books that are open. Done again after an answer that got lost, it finds what was
   * published and doubles nothing.
   *
   * @throws java.util.concurrent.CancellationException if who watches has enough
   */
  public static EnterpriseId publish(
      Books books, URI server, String token, @Nullable String fingerprint, Steps steps) {
    Head head = Head.of(books);
    if (isThere(head, server, token, fingerprint)) {
      return head.enterprise();
    }
    HttpCalls calls = new HttpCalls(Trust.client(server, fingerprint), server, () -> token);
    try {
      Path packed = Files.createTempFile("bursar", ".publish");
      try {
        pack(books, head, packed, steps);
        String answer = String.join("", calls.lines(sent(calls, packed, steps), line -> line));
        return new EnterpriseId(JsonFields.of(answer).text("enterprise"));
      } finally {
        Files.deleteIfExists(packed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the journal could not be packed to be sent", e);
    }
  }

  private static HttpResponse<InputStream> sent(HttpCalls calls, Path packed, Steps steps)
      throws IOException {
    WatchedBody body = new WatchedBody(HttpRequest.BodyPublishers.ofFile(packed));
    long size = Files.size(packed);
    return calls.ask(
        calls
            .request("/v1/enterprises")
            .timeout(PATIENCE)
            // Who is not let in hears so before he sends all of it.
            .expectContinue(true)
            .header("Content-Type", HttpCalls.LINES)
            .header("Content-Encoding", "gzip")
            .POST(body),
        () -> steps.at(body.sent() < size ? Step.SENDING : Step.REPLAYING, body.sent(), size));
  }

  /**
   * Whether books are on a server already, by this token: then a publishing came to its end, and
   * only its answer got lost.
   *
   * @throws ServerFault if the token publishes nothing, or something else is there
   */
  public static boolean isThere(
      Books books, URI server, String token, @Nullable String fingerprint) {
    return isThere(Head.of(books), server, token, fingerprint);
  }

  private static boolean isThere(
      Head head, URI server, String token, @Nullable String fingerprint) {
    HttpCalls calls = new HttpCalls(Trust.client(server, fingerprint), server, () -> token);
    String whose;
    try {
      HttpResponse<InputStream> me = calls.ask(calls.request("/v1/me").GET());
      whose = JsonFields.of(String.join("", calls.lines(me, line -> line))).text("enterprise");
    } catch (ServerFault fault) {
      // One that publishes opens nothing else; what broke off is finished by publishing again.
      if (fault.kind() == Kind.UNKNOWN
          || "TOKEN_PUBLISHES".equals(fault.code())
          || "USER_REMOVED".equals(fault.code())) {
        return false;
      }
      throw fault;
    }
    if (!whose.equals(head.enterprise().value())) {
      throw new ServerFault(
              Kind.FOREIGN,
              "this token belongs to an enterprise. To publish another one, ask who runs the server"
                  + " for a token made with --enterprise new.")
          .coded("TOKEN_SPENT");
    }
    HttpResponse<InputStream> page =
        calls.ask(
            calls
                .request(
                    HttpServerLink.path(head.enterprise())
                        + "/entries?most=1&after="
                        + (head.last().number() - 1))
                .GET());
    List<Entry> there = calls.lines(page, EntryCodec::decode);
    if (there.isEmpty() || !there.getFirst().hash().equals(head.last().hash())) {
      throw new ServerFault(
              Kind.EXISTS,
              "the server has this enterprise already, as it was when it was published, and the"
                  + " file has gone on since. Connect to the server's.")
          .coded("PUBLISHED_BEFORE");
    }
    return true;
  }

  /** Where books end. */
  private record Head(EnterpriseId enterprise, Entry last) {

    static Head of(Books books) {
      Enterprise now = books.now();
      return new Head(now.setup().id(), books.records().entry(now.entry()).orElseThrow());
    }
  }

  private static void pack(Books books, Head head, Path packed, Steps steps) throws IOException {
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(packed)), StandardCharsets.UTF_8)) {
      Map<String, Object> first = new LinkedHashMap<>();
      first.put("enterprise", head.enterprise().value());
      first.put("head", head.last().number());
      first.put("hash", head.last().hash().toString());
      out.write(Json.line(first) + "\n");
      entries(books, head.last().number(), out, steps);
      refusals(books, out);
    }
  }

  private static void entries(Books books, long head, Writer out, Steps steps) throws IOException {
    long at = 0;
    while (at < head) {
      if (!steps.at(Step.PACKING, at, head)) {
        throw new CancellationException();
      }
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
