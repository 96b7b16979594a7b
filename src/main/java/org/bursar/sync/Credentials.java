package org.bursar.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Where the tokens of this user's synced files are: beside his settings, readable by him alone, and
 * never in the books, which are mailed and copied.
 *
 * @param folder the folder that holds one small file for each of them
 */
public record Credentials(Path folder) {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /** Keeps the token of a file, in place of an older one. */
  public void keep(String device, String token) {
    try {
      Files.createDirectories(folder);
      Path file = file(device);
      Path draft = folder.resolve(device + ".new");
      Files.deleteIfExists(draft);
      if (POSIX) {
        Files.createFile(
            draft,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(draft, token);
      Files.move(draft, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the token could not be kept in " + folder, e);
    }
  }

  /** Forgets the token of a file that is no more. */
  public void forget(String device) {
    try {
      boolean unused = Files.deleteIfExists(file(device));
    } catch (IOException e) {
      throw new UncheckedIOException("the token could not be deleted from " + folder, e);
    }
  }

  /** The token of a file, if it is kept here. */
  public Optional<String> find(String device) {
    try {
      return Optional.of(Files.readString(file(device)).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Path file(String device) {
    return folder.resolve(device + ".token");
  }
}
