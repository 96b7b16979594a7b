package org.bursar.server;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses as it goes, quickly rather than tightly: who asks for a million lines waits for the
 * compressor, not for the network.
 */
final class QuickGzip extends GZIPOutputStream {

  private static final int BUFFER = 1 << 16;

  private QuickGzip(OutputStream out) throws IOException {
    super(out, BUFFER);
    def.setLevel(Deflater.BEST_SPEED);
  }

  /** Compresses what is written; lines are gathered, for each call of the compressor costs. */
  static OutputStream onto(OutputStream out) throws IOException {
    return new BufferedOutputStream(new QuickGzip(out), BUFFER);
  }
}
