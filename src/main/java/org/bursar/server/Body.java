package org.bursar.server;

import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** What a request brings along, as it was before it was packed for the way. */
final class Body {

  /** The media type of lines of JSON. */
  static final String LINES = "application/x-ndjson";

  /** The media type of JSON. */
  static final String JSON = "application/json";

  private Body() {}

  /**
   * Opens it.
   *
   * @param type the media type that is read
   * @param most how many bytes are read, packed and unpacked
   * @throws Problem if it is of another one, or while it is read too large
   */
  static InputStream open(Context context, String type, long most) throws IOException {
    requireType(context.header("Content-Type"), type);
    if (context.req().getContentLengthLong() > most) {
      throw tooLarge(most);
    }
    InputStream raw = new Limited(context.bodyInputStream(), most);
    String coding = context.header("Content-Encoding");
    if (coding == null || coding.equalsIgnoreCase("identity")) {
      return raw;
    } else if (coding.equalsIgnoreCase("gzip")) {
      try {
        return new Limited(new GZIPInputStream(raw, 1 << 14), most);
      } catch (ZipException | java.io.EOFException e) {
        throw Problem.malformed("The body is no gzip, as its header says. Send it again.");
      }
    }
    throw Problem.kind("Only the content encoding gzip is read, or none. Send it so.");
  }

  private static void requireType(@Nullable String header, String type) {
    String given = header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!given.equals(type)) {
      throw Problem.kind("The body has to be " + type + ". Send it with this content type.");
    }
  }

  private static Problem tooLarge(long most) {
    return Problem.tooLarge(
        "A request has at most " + most / (1 << 20) + " MiB. Send it in smaller parts.");
  }

  /** Ends in a problem once there is more than is taken. */
  private static final class Limited extends FilterInputStream {

    private final long most;
    private long count;

    Limited(InputStream in, long most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        int read = super.read(bytes, from, length);
        count += Math.max(0, read);
        if (count > most) {
          throw tooLarge(most);
        }
        return read;
      } catch (ZipException e) {
        throw Problem.malformed("The body is no gzip, as its header says. Send it again.");
      }
    }
  }
}
