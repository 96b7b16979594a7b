package org.bursar.console.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  @ParameterizedTest
  @EnumSource
  void the_guide_is_put_where_it_can_be_read(Language language) throws IOException {
    if (Bundle.hasGuide(language)) {
      assertThat(Files.readString(Bundle.guide(folder, language)))
          .startsWith("# " + Texts.in(language, "about.guide"))
          .contains("Ctrl+K")
          .doesNotContain("![", ".png");
      assertThat(Bundle.guide(folder, language)).isNotEmptyFile();
    }
  }
}
