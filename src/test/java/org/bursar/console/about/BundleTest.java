package org.bursar.console.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came with the program is found where the installer puts it. */
class BundleTest {

  @TempDir Path folder;

  @Test
  void the_list_of_licences_is_beside_an_installed_program() throws IOException {
    assertThat(Bundle.licences(folder)).isEmpty();
    Path list = Files.createDirectories(folder.resolve("licences")).resolve("README.txt");
    Files.writeString(list, "What is bundled with Bursar, and by which licence.");
    assertThat(Bundle.licences(folder)).contains(list);
  }

  @Test
  void the_guide_is_put_where_it_can_be_read() throws IOException {
    if (Bundle.hasGuide()) {
      assertThat(Files.readString(Bundle.guide(folder))).contains("# Guide");
      assertThat(Bundle.guide(folder)).isNotEmptyFile();
    }
  }
}
