package org.bursar.books;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Who may write books: the holder of {@code NAME.books.lock}, which says who that is. The system
 * lets go of a dead holder's lock; the file that he left is taken by the next one.
 */
final class BooksLock implements AutoCloseable {

  /** Far behind the text, so that the text can be read while it is locked. */
  private static final long LOCKED_BYTE = 1L << 40;

  private static final int LONGEST_TEXT = 4_096;

  /**
   * What this process holds, and as whom. To the system a process is one holder: it would let go of
   * a lock as soon as the process closes the locked file a second time. So nobody here opens one
   * that is held here.
   */
  private static final Map<Path, String> HELD = new ConcurrentHashMap<>();

  private final Path path;

  /** Holds the lock. */
  private final FileChannel locked;

  /** What the name led to once the lock was held; kept open, for closing it would end the lock. */
  private final FileChannel named;

  private BooksLock(Path path, FileChannel locked, FileChannel named) {
    this.path = path;
    this.locked = locked;
    this.named = named;
  }

  /**
   * Becomes the writer of a file that is there.
   *
   * @throws BooksFault if somebody else is, or the place takes no writing
   */
  static BooksLock take(Path file, String user, Instant since) {
    String text = text(user, since);
    Path path = null;
    boolean taken = false;
    try {
      // Beside the file itself, under whichever name it was called.
      Path real = file.toRealPath();
      refuseOtherNames(file, real);
      path = real.resolveSibling(real.getFileName() + ".lock");
      String holder = HELD.putIfAbsent(path, text);
      if (holder != null) {
        path = null;
        throw openElsewhere(file, holder);
      }
      BooksLock lock = null;
      while (lock == null) {
        lock = attempt(file, path, text);
      }
      taken = true;
      return lock;
    } catch (IOException e) {
      throw new BooksFault(
          Kind.READ_ONLY,
          file + " cannot be written there. Open it read-only, or copy it elsewhere.",
          e);
    } finally {
      if (path != null && !taken) {
        HELD.remove(path);
      }
    }
  }

  /**
   * Under a second name of the same file another lock and another log would be used: two writers
   * would not know of each other, and spoil it.
   */
  private static void refuseOtherNames(Path file, Path real) throws IOException {
    if (real.getFileSystem().supportedFileAttributeViews().contains("unix")
        && Files.getAttribute(real, "unix:nlink") instanceof Integer names
        && names > 1) {
      throw new BooksFault(
          Kind.READ_ONLY,
          file
              + " has another name as well (a hard link), so somebody could write it under both."
              + " Copy it and open the copy, or open it read-only.");
    }
  }

  /** The lock; null if what was locked has lost its name meanwhile, with its last holder. */
  private static @Nullable BooksLock attempt(Path file, Path path, String text) throws IOException {
    FileChannel locked =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileChannel named = null;
    boolean taken = false;
    try {
      if (!tryLock(locked)) {
        throw openElsewhere(file, read(locked));
      }
      write(locked, text);
      named = open(path);
      // The text names this process, and only a holder writes: it is read where it was written.
      taken = named != null && read(named).equals(text);
      return taken && named != null ? new BooksLock(path, locked, named) : null;
    } finally {
      if (!taken) {
        close(named);
        close(locked);
      }
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false) != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  private static @Nullable FileChannel open(Path path) throws IOException {
    try {
      return FileChannel.open(path, StandardOpenOption.READ);
    } catch (NoSuchFileException _) {
      return null;
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST_TEXT);
    int read = channel.read(bytes, 0);
    return read < 1 ? "" : new String(bytes.array(), 0, read, StandardCharsets.UTF_8);
  }

  private static void write(FileChannel channel, String text) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
  }

  private static String text(String user, Instant since) {
    return "user %s\nhost %s\nprocess %d\nsince %s\n"
        .formatted(user, host(), ProcessHandle.current().pid(), since);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException _) {
      return "this machine";
    }
  }

  private static BooksFault openElsewhere(Path file, String holder) {
    String who = holder.isBlank() ? "" : " (" + holder.strip().replace("\n", ", ") + ")";
    return new BooksFault(
        Kind.LOCKED, file + " is open elsewhere" + who + ". Close it there, or open it read-only.");
  }

  private static void close(@Nullable FileChannel channel) throws IOException {
    if (channel != null) {
      channel.close();
    }
  }

  /** Lets go; the file goes first, while nobody else can have locked it. */
  @Override
  public void close() {
    try (named;
        locked) {
      Files.deleteIfExists(path);
    } catch (IOException _) {
      // What is left of it is locked by nobody, and the next writer takes it.
    } finally {
      HELD.remove(path);
    }
  }
}
