package org.bursar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with a token: it is never given in the call itself, which others could read. */
final class TokenFile {

  private TokenFile() {}

  /** The token in a file. */
  static String read(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw Ending.unreachable("the token file " + file + " cannot be read. Check its name.");
    }
    return Files.readString(file).strip();
  }
}
