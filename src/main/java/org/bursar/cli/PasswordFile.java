package org.bursar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bursar.cli.usage.Given;
import org.bursar.cli.usage.Usage;
import org.bursar.seal.Salt;
import org.bursar.seal.SealPassword;

/** The option that seals what is written, or opens what is sealed. */
final class PasswordFile {

  private final Given<Path> path;

  PasswordFile(Usage usage) {
    path =
        usage.option(
            "--password-file",
            "FILE",
            "A file with the password, of 12 characters or more, that what is written is sealed"
                + " with and what is read was sealed with.",
            Path::of);
  }

  /** Whether there is one. */
  boolean isNamed() {
    return path.get() != null;
  }

  /** The password: the only line of its file. It is never given in the call itself. */
  SealPassword read() {
    if (path.get() == null) {
      throw Ending.wrongCall("--password-file says with which password.");
    }
    String text;
    try {
      text = Files.readString(path.get()).replaceAll("\\R+\\z", "");
    } catch (IOException e) {
      throw Ending.unreachable(
          "the password file " + path.get() + " cannot be read. Check its name.");
    }
    if (!SealPassword.isFit(text) || text.lines().count() != 1) {
      throw Ending.wrongCall(
          "a password has %d to %d characters, and is the only line of its file %s."
              .formatted(SealPassword.SHORTEST, SealPassword.LONGEST, path.get()));
    }
    return SealPassword.of(text);
  }

  /** What no other file was sealed with. */
  static Salt salt() {
    return Salt.of(RandomBytes.of(Salt.BYTES));
  }
}
