package org.bursar.console;

import java.nio.file.Path;
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
    // While one screen is made, its pictures alone: -Dbursar.scenes=transfer
    String wanted = System.getProperty("bursar.scenes", "");
    return scenes.all().entrySet().stream()
        .filter(scene -> scene.getKey().startsWith(wanted))
        .map(
            scene ->
                DynamicTest.dynamicTest(
                    scene.getKey(), () -> Pictures.of(scene.getKey()).take(scene.getValue())));
  }
}
