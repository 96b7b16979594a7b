package org.bursar.console;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bursar.console.kit.Fx;
import org.bursar.console.kit.Pictures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The same pictures on a large screen, and on one with twice the pixels. */
@Tag("pictures")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargePicturesTest {

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

  @TestFactory
  Stream<DynamicTest> at_1920_by_1200() {
    return all(scene -> Pictures.of("1920x1200-" + scene).sized(1920, 1200));
  }

  @TestFactory
  Stream<DynamicTest> at_200_percent() {
    return all(scene -> Pictures.of("200-percent-" + scene).scaled(2));
  }

  private Stream<DynamicTest> all(Function<String, Pictures> pictures) {
    return Pictures.Look.all().stream()
        .flatMap(look -> ScreenPicturesTest.pictures(scenes, "", look, pictures));
  }
}
