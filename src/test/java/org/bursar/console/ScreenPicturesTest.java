package org.bursar.console;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bursar.console.kit.Fx;
import org.bursar.console.kit.Pictures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of every screen and every dialog, to be looked at; and no fault in any. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreenPicturesTest {

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
  Stream<DynamicTest> nothing_is_cut_hidden_or_unsaid() {
    // While one screen is made, its pictures alone, in all looks: -Dbursar.scenes=transfer
    String wanted = System.getProperty("bursar.scenes");
    List<Pictures.Look> looks = wanted == null ? Pictures.Look.crossed() : Pictures.Look.all();
    return looks.stream()
        .flatMap(look -> pictures(scenes, wanted == null ? "" : wanted, look, Pictures::of));
  }

  /** A test for every scene, in one look. */
  static Stream<DynamicTest> pictures(
      Scenes scenes, String prefix, Pictures.Look look, Function<String, Pictures> pictures) {
    return scenes.all().entrySet().stream()
        .filter(scene -> scene.getKey().startsWith(prefix))
        .map(
            scene ->
                DynamicTest.dynamicTest(
                    scene.getKey() + " " + look,
                    () -> pictures.apply(scene.getKey()).take(look, scene.getValue())));
  }
}
