package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Fx;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Pictures;
import org.bursar.console.kit.SmallPng;
import org.bursar.console.kit.Theme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The user guide shows the program as it is: its pictures are drawn by {@code mvn -Ppictures}, and
 * {@code mvn -Pproof} draws them again and compares, which takes minutes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuidePicturesTest {

  /** What the system's library makes of letters, on the machine that drew the pictures. */
  private static final Path LETTERS = Path.of("src", "test", "pictures", "letters.png");

  /** Pixels at corners and arrows of which it is not said how they are rounded: a letter or so. */
  private static final int FEW = 20;

  @TempDir static Path folder;

  private Scenes scenes;

  @BeforeAll
  void make_the_books() {
    scenes = new Scenes(folder);
  }

  @AfterAll
  void close() {
    Fx.run(scenes::close);
  }

  @Tag("proof")
  @TestFactory
  Stream<DynamicTest> a_picture_of_the_guide_is_what_the_build_draws() throws IOException {
    boolean alike = isAlike(small(letters()), LETTERS);
    return each((picture, language) -> compare(picture, language, alike));
  }

  @Tag("pictures")
  @EnabledIfSystemProperty(named = "bursar.pictures", matches = ".+")
  @TestFactory
  Stream<DynamicTest> the_build_draws_the_pictures_of_the_guide() throws IOException {
    // What looks the same stays the same file, whatever it was compressed by.
    renew(small(letters()), LETTERS);
    return each(
        (picture, language) ->
            renew(small(picture.draw(scenes, language)), picture.file(language)));
  }

  private interface Act {
    void on(GuidePicture picture, Language language) throws IOException;
  }

  private static Stream<DynamicTest> each(Act act) {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                GuidePicture.all().stream()
                    .map(
                        picture ->
                            DynamicTest.dynamicTest(
                                picture.link(language), () -> act.on(picture, language))));
  }

  /** Another system may draw letters otherwise: there a picture has to be as large, no more. */
  private void compare(GuidePicture picture, Language language, boolean alike) throws IOException {
    Path drawn = small(picture.draw(scenes, language));
    Path shown = picture.file(language);
    assertThat(shown).as("mvn -Ppictures draws it").isRegularFile();
    if (alike) {
      assertThat(isAlike(drawn, shown))
          .as(
              "%s looks like %s; if that is as it should be, mvn -Ppictures renews it",
              shown, drawn)
          .isTrue();
    } else {
      Image now = SmallPng.read(drawn);
      Image then = SmallPng.read(shown);
      assertThat(then.getWidth()).isCloseTo(now.getWidth(), within(40.0));
      assertThat(then.getHeight()).isCloseTo(now.getHeight(), within(40.0));
    }
  }

  private static Path letters() {
    Pictures pictures = Pictures.of("letters").sized(240, 80);
    Pictures.Look look = new Pictures.Look(Language.EN, Theme.Choice.LIGHT);
    pictures.take(look, () -> new VBox(new Label("Available 1,234.56"), new Label("可用余额")));
    return pictures.file(look);
  }

  private static Path small(Path drawn) throws IOException {
    Path small = drawn.resolveSibling("small").resolve(drawn.getFileName());
    SmallPng.write(SmallPng.read(drawn), small);
    return small;
  }

  private static void renew(Path drawn, Path shown) throws IOException {
    if (!isAlike(drawn, shown)) {
      Files.createDirectories(shown.getParent());
      Files.copy(drawn, shown, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static boolean isAlike(Path drawn, Path shown) {
    if (!Files.isRegularFile(shown)) {
      return false;
    }
    return SmallPng.differing(SmallPng.read(drawn), SmallPng.read(shown)) <= FEW;
  }
}
