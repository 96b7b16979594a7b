package org.bursar.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that only its owner reads and writes, from its first byte on, whatever the system gives to
 * new files. Where a system knows no such permissions, as Windows, the folder decides. Who wants
 * others to read it changes that later: what is there keeps what it has.
 */
public final class OwnFile {

  private static final String READ_AND_WRITTEN = "rw-------";

  private OwnFile() {}

  /**
   * Makes an empty one.
   *
   * @throws FileAlreadyExistsException if there is a file of this name
   */
  public static void create(Path file) throws IOException {
    Files.createFile(file, forItsOwner(file));
  }

  /** Makes an empty one in the place of what is there. */
  public static void createAnew(Path file) throws IOException {
    Files.deleteIfExists(file);
    create(file);
  }

  /**
   * Makes an empty one if nothing is there, for somebody who opens it next: what cannot be made, he
   * cannot make either, and says why.
   */
  public static void prepare(Path file) {
    try {
      create(file);
    } catch (IOException _) {
      // It is there, or it is told by who opens it.
    }
  }

  /** Writes a text in the place of what is there. */
  public static void write(Path file, String text) throws IOException {
    createAnew(file);
    Files.writeString(file, text);
  }

  /** Takes away one that was prepared and into which nothing came. */
  public static void discardIfEmpty(Path file) {
    try {
      if (Files.isRegularFile(file) && Files.size(file) == 0) {
        Files.delete(file);
      }
    } catch (IOException _) {
      // An empty file more does no harm.
    }
  }

  private static FileAttribute<?>[] forItsOwner(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(READ_AND_WRITTEN))
        }
        : new FileAttribute<?>[0];
  }
}
