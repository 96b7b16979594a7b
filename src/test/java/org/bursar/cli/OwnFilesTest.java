package org.bursar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.bursar.cli.Desk.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written of the books only their owner reads, until he gives it to others himself. */
final class OwnFilesTest {

  @TempDir private Path folder;

  private String permissions(String name) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }

  private static void done(Answer answer) {
    assertThat(answer.code()).as(answer.err()).isZero();
  }

  @Test
  void books_and_all_that_is_made_of_them_are_their_owners() throws Exception {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Desk desk = new Desk(folder).books("acme").write("password", "correct horse battery\n");
    done(desk.type(desk.topUp("10.00"), "apply", "--books", "@acme.books"));
    done(desk.call("backup", "@acme.books", "--to", "@copy.books"));
    done(desk.call("backup", "@acme.books", "--to", "@s", "--password-file", "@password"));
    done(desk.call("restore", "@s", "--to", "@again.books", "--password-file", "@password"));
    done(desk.call("demo", "@demo.books", "--accounts", "10", "--transfers", "10"));
    for (String each :
        new String[] {"acme.books", "copy.books", "s", "again.books", "demo.books"}) {
      assertThat(permissions(each)).as(each).isEqualTo("rw-------");
    }
  }

  @Test
  void books_that_were_given_to_a_group_stay_its() throws Exception {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Desk desk = new Desk(folder).books("acme");
    Files.setPosixFilePermissions(
        folder.resolve("acme.books"), PosixFilePermissions.fromString("rw-rw----"));
    done(desk.type(desk.topUp("10.00"), "apply", "--books", "@acme.books"));
    assertThat(permissions("acme.books")).isEqualTo("rw-rw----");
  }
}
