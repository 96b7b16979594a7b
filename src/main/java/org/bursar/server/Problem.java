package org.bursar.server;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.bursar.codec.Json;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is not done: RFC 9457. Its detail is a sentence that says what to do next; nothing
 * of the server's inside is in it.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The media type of a problem. */
  static final String TYPE = "application/problem+json";

  private final int status;
  private final String title;
  private final @Nullable String code;
  private final long retryAfterSeconds;

  private Problem(
      int status, String title, String detail, @Nullable String code, long retryAfterSeconds) {
    super(detail, null, false, false);
    this.status = status;
    this.title = title;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  private static Problem of(int status, String title, String detail) {
    return new Problem(status, title, detail, null, 0);
  }

  /** 400: the request itself is wrong. */
  static Problem malformed(String detail) {
    return of(400, "Malformed", detail);
  }

  /** 401: nobody known asks. */
  static Problem unknown(String detail) {
    return of(401, "Not signed in", detail);
  }

  /** 403: who asks may not. */
  static Problem forbidden(String detail) {
    return of(403, "Not permitted", detail);
  }

  /** 404: it is not there. */
  static Problem absent(String detail) {
    return of(404, "Not found", detail);
  }

  /** 405: not in this way. */
  static Problem method(String detail) {
    return of(405, "Not in this way", detail);
  }

  /** 409: something is there already. */
  static Problem there(String detail) {
    return of(409, "Already there", detail);
  }

  /** 412: who asks knows more than there is. */
  static Problem restored(String detail) {
    return of(412, "Restored", detail);
  }

  /** 413: more than is taken at once. */
  static Problem tooLarge(String detail) {
    return of(413, "Too large", detail);
  }

  /** 415: of a kind that is not read here. */
  static Problem kind(String detail) {
    return of(415, "Not of a kind that is read", detail);
  }

  /** 422: it was read, and does not hold. */
  static Problem unsound(String detail) {
    return of(422, "Does not hold", detail);
  }

  /** 426: of a protocol that this server does not speak. */
  static Problem protocol(String detail) {
    return of(426, "Another protocol", detail);
  }

  /** 429: too often. */
  static Problem tooOften(String detail, long retryAfterSeconds) {
    return new Problem(429, "Too often", detail, null, retryAfterSeconds);
  }

  /** 500: a fault of the server. */
  static Problem fault(String detail) {
    return of(500, "A fault of the server", detail);
  }

  /** 503: not now. */
  static Problem later(String detail, long retryAfterSeconds) {
    return new Problem(503, "Not now", detail, null, retryAfterSeconds);
  }

  /** The same with a code that programs tell apart. */
  Problem coded(String newCode) {
    return new Problem(status, title, String.valueOf(getMessage()), newCode, retryAfterSeconds);
  }

  /** The status of its answer. */
  public int status() {
    return status;
  }

  /** After how many seconds to try again; 0 if that would not change it. */
  long retryAfterSeconds() {
    return retryAfterSeconds;
  }

  /** Its JSON. */
  String json() {
    SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("type", "about:blank");
    fields.put("title", title);
    fields.put("status", status);
    fields.put("detail", getMessage());
    if (code != null) {
      fields.put("code", code);
    }
    return Json.line(fields);
  }
}
