package org.bursar.books;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Objects;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Who may write books: the holder of {@code NAME.books.lock}, which says who that is. The system
 * lets go of a dead holder's lock.
 */
final class BooksLock implements AutoCloseable {

  /** Far behind the text, so that the text can be read while it is locked. */
  private static final long LOCKED_BYTE = 1L << 40;

  private final Path path;
  private final FileChannel channel;

  private BooksLock(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Becomes the writer of a file; a fault if somebody else is, or the place takes no writing. */
  static BooksLock take(Path file, String user, Instant since) {
    Path path = file.resolveSibling(file.getFileName() + ".lock");
    try {
      while (true) {
        FileChannel channel =
            FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
          channel.close();
          throw new BooksFault(Kind.LOCKED, file + " is open elsewhere" + holder(path) + ".");
        }
        Object taken = key(path);
        if (taken != null && isSame(channel, path, taken)) {
          write(channel, user, since);
          return new BooksLock(path, channel);
        }
        // Its last holder deleted it while we waited for nothing: take the new one.
        channel.close();
      }
    } catch (IOException e) {
      throw new BooksFault(
          Kind.READ_ONLY,
          file + " cannot be written there. Open it read-only, or copy it elsewhere.",
          e);
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  private static @Nullable Object key(Path path) throws IOException {
    return Files.exists(path) ? Objects.requireNonNullElse(fileKey(path), path) : null;
  }

  private static @Nullable Object fileKey(Path path) throws IOException {
    return Files.readAttributes(path, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
  }

  /** Whether what was locked is what has the name now: a mark written here is read there. */
  private static boolean isSame(FileChannel channel, Path path, Object key) throws IOException {
    channel.truncate(0);
    byte[] mark = ("taken " + key + "\n").getBytes(StandardCharsets.UTF_8);
    channel.write(ByteBuffer.wrap(mark), 0);
    return Files.size(path) == mark.length;
  }

  private static void write(FileChannel channel, String user, Instant since) throws IOException {
    String text =
        "user "
            + user
            + "\nhost "
            + host()
            + "\nprocess "
            + ProcessHandle.current().pid()
            + "\nsince "
            + since
            + "\n";
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException _) {
      return "this machine";
    }
  }

  private static String holder(Path path) {
    try {
      String text = Files.readString(path).strip();
      return text.isEmpty() ? "" : " (" + text.replace("\n", ", ") + ")";
    } catch (IOException _) {
      return "";
    }
  }

  /** Lets go; the file goes too, while nobody else can have locked it. */
  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new BooksFault(Kind.NOT_SAVED, path + " could not be deleted.", e);
    }
  }
}
