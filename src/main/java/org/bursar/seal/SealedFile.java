package org.bursar.seal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.concurrent.CancellationException;
import java.util.function.LongPredicate;
import javax.crypto.AEADBadTagException;
import org.bursar.files.OwnFile;
import org.bursar.seal.SealCipher.Part;
import org.bursar.seal.SealFault.Kind;

/**
 * Files sealed with a password. They are read and written a chunk at a time, whatever their size,
 * and get their name once they are whole: nothing of what breaks off is left.
 */
public final class SealedFile {

  /** What names of sealed files end in, unless somebody wants it otherwise. */
  public static final String ENDING = ".sealed";

  private static final String DRAFT = ".part";
  private static final int CHUNK = 64 * 1024;

  private SealedFile() {}

  /** Writes a file that is sealed as soon as it is written. */
  @FunctionalInterface
  public interface Writer {
    /** Writes it. */
    void write(Path file) throws IOException;
  }

  /** Whether a file begins like a sealed one; one that cannot be read does not. */
  public static boolean isOne(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return SealHeader.isMark(in.readNBytes(SealHeader.markLength()));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Seals a file.
   *
   * @param goesOn told how many bytes are done; if it says no, nothing is left
   * @throws SealFault if the target is there, or cannot be written
   * @throws CancellationException if it shall not go on
   */
  public static void seal(
      Path plain, Path target, SealPassword password, Salt salt, LongPredicate goesOn) {
    seal(plain, target, password, salt, goesOn, SealCost.USUAL, CHUNK);
  }

  /**
   * Seals what is written to a draft, which is deleted in any case: it stands where what it holds
   * stands anyway, not where the sealed file goes.
   *
   * @throws SealFault if the target is there, or cannot be written
   * @throws IOException if the writer says so
   */
  public static void write(Path draft, Path target, SealPassword password, Salt salt, Writer writer)
      throws IOException {
    refuseExisting(target);
    try {
      Files.deleteIfExists(draft);
      writer.write(draft);
      seal(draft, target, password, salt, done -> true);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  static void seal(
      Path plain,
      Path target,
      SealPassword password,
      Salt salt,
      LongPredicate goesOn,
      SealCost cost,
      int chunk) {
    refuseExisting(target);
    try (InputStream in = Files.newInputStream(plain)) {
      SealHeader header = new SealHeader(cost, chunk, Files.size(plain), salt);
      SealCipher cipher = new SealCipher(password, header);
      whole(target, out -> seal(in, out, header, cipher, goesOn));
    } catch (IOException e) {
      throw new SealFault(Kind.NOT_SAVED, target + " could not be written: " + e + ".", e);
    }
  }

  private static void seal(
      InputStream in, OutputStream out, SealHeader header, SealCipher cipher, LongPredicate goesOn)
      throws IOException {
    byte[] bytes = header.bytes();
    out.write(bytes);
    out.write(SealHeader.check(bytes));
    out.write(cipher.seal(Part.HEADER, 0, new byte[0], 0));
    byte[] chunk = new byte[header.chunk()];
    long left = header.length();
    for (long number = 0; number < header.chunks(); number++) {
      follow(goesOn, header.length() - left);
      int wanted = (int) Math.min(header.chunk(), left);
      if (in.readNBytes(chunk, 0, wanted) != wanted) {
        throw new IOException("what is sealed became shorter meanwhile");
      }
      left -= wanted;
      out.write(cipher.seal(part(number, header), number, chunk, wanted));
    }
    if (in.read() >= 0) {
      throw new IOException("what is sealed became longer meanwhile");
    }
  }

  /**
   * Opens a sealed file: all of it is looked at before what was sealed gets its name.
   *
   * @param goesOn told how many bytes are done; if it says no, nothing is left
   * @throws SealFault if it cannot be opened, or the target is there
   * @throws CancellationException if it shall not go on
   */
  public static void open(Path sealed, Path target, SealPassword password, LongPredicate goesOn) {
    refuseExisting(target);
    try (InputStream in = new BufferedInputStream(read(sealed))) {
      SealHeader header = header(sealed, in);
      SealCipher cipher = new SealCipher(password, header);
      verifyHeader(sealed, in, cipher);
      whole(target, out -> open(sealed, in, out, header, cipher, goesOn));
    } catch (IOException e) {
      throw new SealFault(
          Kind.NOT_SAVED, sealed + " could not be opened into " + target + ": " + e + ".", e);
    }
  }

  private static InputStream read(Path sealed) {
    try {
      return Files.newInputStream(sealed);
    } catch (IOException e) {
      throw new SealFault(
          Kind.UNREADABLE, "the file " + sealed + " cannot be read. Check its name.", e);
    }
  }

  private static SealHeader header(Path sealed, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(SealHeader.BYTES);
    if (!SealHeader.isMark(bytes)) {
      throw new SealFault(
          Kind.NOT_SEALED, sealed + " is not sealed with a password by this program.");
    } else if (bytes.length < SealHeader.BYTES) {
      throw truncated(sealed);
    } else if (SealHeader.version(bytes) > SealHeader.VERSION) {
      throw new SealFault(
          Kind.NEWER,
          sealed + " was sealed by a newer version of this program. Open it with that one.");
    }
    byte[] check = in.readNBytes(SealHeader.CHECK);
    if (!MessageDigest.isEqual(check, SealHeader.check(bytes))) {
      throw check.length < SealHeader.CHECK ? truncated(sealed) : changed(sealed);
    }
    SealHeader header;
    try {
      header = SealHeader.read(bytes);
    } catch (IllegalArgumentException e) {
      throw changed(sealed);
    }
    long length = Files.size(sealed);
    if (length != header.fileLength() || SealHeader.version(bytes) < 1) {
      throw length < header.fileLength() ? truncated(sealed) : changed(sealed);
    }
    return header;
  }

  private static void verifyHeader(Path sealed, InputStream in, SealCipher cipher)
      throws IOException {
    try {
      byte[] tag = in.readNBytes(SealHeader.TAG);
      byte[] unused = cipher.open(Part.HEADER, 0, tag, tag.length);
    } catch (AEADBadTagException e) {
      throw new SealFault(
          Kind.WRONG_PASSWORD,
          sealed
              + " was sealed with another password. Capital letters and blanks count; ask who"
              + " sealed it.",
          e);
    }
  }

  private static void open(
      Path sealed,
      InputStream in,
      OutputStream out,
      SealHeader header,
      SealCipher cipher,
      LongPredicate goesOn)
      throws IOException {
    byte[] chunk = new byte[header.chunk() + SealHeader.TAG];
    long left = header.length();
    for (long number = 0; number < header.chunks(); number++) {
      follow(goesOn, header.length() - left);
      int wanted = (int) Math.min(header.chunk(), left) + SealHeader.TAG;
      if (in.readNBytes(chunk, 0, wanted) != wanted) {
        throw truncated(sealed);
      }
      left -= wanted - SealHeader.TAG;
      try {
        out.write(cipher.open(part(number, header), number, chunk, wanted));
      } catch (AEADBadTagException e) {
        throw changed(sealed);
      }
    }
  }

  private static Part part(long number, SealHeader header) {
    return number == header.chunks() - 1 ? Part.LAST : Part.MIDDLE;
  }

  private static void follow(LongPredicate goesOn, long done) {
    if (!goesOn.test(done)) {
      throw new CancellationException();
    }
  }

  private static SealFault truncated(Path sealed) {
    return new SealFault(
        Kind.TRUNCATED, sealed + " has lost its end on its way. Have it sent again.");
  }

  private static SealFault changed(Path sealed) {
    return new SealFault(
        Kind.CHANGED,
        sealed + " is not as it was sealed: it was changed or damaged. Have it sent again.");
  }

  private static void refuseExisting(Path target) {
    if (Files.exists(target)) {
      throw new SealFault(
          Kind.EXISTS, target + " is there already and was left as it is. Choose another name.");
    }
  }

  /** How a file is filled. */
  @FunctionalInterface
  private interface Filling {
    void fill(OutputStream out) throws IOException;
  }

  private static void whole(Path target, Filling filling) throws IOException {
    Path draft = target.resolveSibling(target.getFileName() + DRAFT);
    try {
      OwnFile.createAnew(draft);
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(draft), CHUNK + SealHeader.TAG)) {
        filling.fill(out);
      }
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
