package org.bursar.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody but its owner reads a file, and what is there is left as it is. */
class OwnFileTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void a_system_with_owners() {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    file = folder.resolve("own");
  }

  private String permissions() throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private void open(String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void only_its_owner_reads_and_writes_it() throws IOException {
    OwnFile.create(file);
    assertThat(permissions()).isEqualTo("rw-------");
    assertThatThrownBy(() -> OwnFile.create(file)).isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void what_is_written_anew_is_its_owners_again() throws IOException {
    Files.writeString(file, "a longer text");
    open("rw-r--r--");
    OwnFile.write(file, "text");
    assertThat(permissions()).isEqualTo("rw-------");
    assertThat(file).hasContent("text");
  }

  @Test
  void what_is_there_keeps_what_somebody_gave_it() throws IOException {
    Files.writeString(file, "text");
    open("rw-rw----");
    OwnFile.prepare(file);
    assertThat(permissions()).isEqualTo("rw-rw----");
    assertThat(file).hasContent("text");
  }

  @Test
  void what_was_prepared_in_vain_is_taken_away_and_nothing_else() throws IOException {
    OwnFile.prepare(file);
    OwnFile.discardIfEmpty(file);
    assertThat(file).doesNotExist();
    Files.writeString(file, "text");
    OwnFile.discardIfEmpty(file);
    assertThat(file).exists();
    OwnFile.prepare(folder.resolve("none").resolve("own"));
    OwnFile.discardIfEmpty(folder);
    assertThat(folder).isDirectory();
  }
}
