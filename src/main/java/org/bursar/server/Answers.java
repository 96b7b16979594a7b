package org.bursar.server;

import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.bursar.books.ServerBooks;
import org.bursar.books.store.Head;
import org.bursar.codec.Json;
import org.jspecify.annotations.Nullable;

/** How answers are written. */
final class Answers {

  /** The attribute of a request that says who asks, for the log. */
  static final String USER = "bursar.user";

  private Answers() {}

  /** One object of JSON. */
  static void json(Context context, int status, Map<String, ? extends @Nullable Object> fields)
      throws IOException {
    text(context, status, Body.JSON, Json.line(fields));
  }

  /** A whole text, sent at once: who leaves the server has been answered. */
  static void text(Context context, int status, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    context.status(status).contentType(type);
    context.res().setContentLengthLong(bytes.length);
    try (OutputStream out = context.res().getOutputStream()) {
      out.write(bytes);
    }
  }

  /** Nothing but that it is done. */
  static void done(Context context) throws IOException {
    context.status(204);
    context.res().getOutputStream().close();
  }

  /** Why it was not done. */
  static void problem(Context context, Problem problem) throws IOException {
    if (context.req().getContentLengthLong() > 0) {
      // What of the body nobody reads is thrown away with the connection: who asked must not use it
      // again while it goes.
      context.header("Connection", "close");
    }
    if (problem.retryAfterSeconds() > 0) {
      context.header("Retry-After", String.valueOf(problem.retryAfterSeconds()));
    }
    if (problem.status() == 401) {
      context.header("WWW-Authenticate", "Bearer");
    }
    text(context, problem.status(), Problem.TYPE, problem.json());
  }

  /** Says how far the books of an enterprise are. */
  static Head head(Context context, ServerBooks books) {
    Head head = books.head();
    context.header("Bursar-Lineage", books.lineage());
    context.header("Bursar-Head", String.valueOf(head.entry()));
    context.header("Bursar-Hash", head.hash().toString());
    return head;
  }

  /** Opens an answer that is written while it is read; packed, if that is wished. */
  static OutputStream stream(Context context, String type) throws IOException {
    context.status(200).contentType(type).header("Vary", "Accept-Encoding");
    String wished = context.header("Accept-Encoding");
    if (wished != null && wished.toLowerCase(Locale.ROOT).contains("gzip")) {
      context.header("Content-Encoding", "gzip");
      return QuickGzip.onto(context.res().getOutputStream());
    }
    return new BufferedOutputStream(context.res().getOutputStream(), 1 << 15);
  }
}
