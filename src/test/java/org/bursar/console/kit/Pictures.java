package org.bursar.console.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;

/**
 * Takes pictures of a view in both themes and both languages, into {@code target/pictures}, and
 * fails if one shows what no customer should see: see {@link PictureFaults}.
 */
public final class Pictures {
  private static final Path FOLDER = Path.of("target", "pictures");
  private static final int MARGIN = 6;

  private static Theme theme;
  private static Stage shown;

  private final String name;
  private int width = 1280;
  private int height = 720;
  private int scale = 1;
  private String part = "";
  private boolean still;

  private Pictures(String name) {
    this.name = name;
  }

  /** Pictures called {@code NAME-en-light.png} and so on. */
  public static Pictures of(String name) {
    return new Pictures(name);
  }

  /** In a window of another size than 1280 x 720. */
  public Pictures sized(int wide, int high) {
    width = wide;
    height = high;
    return this;
  }

  /** As on a screen with this many pixels where others have one. */
  public Pictures scaled(int pixels) {
    scale = pixels;
    return this;
  }

  /** Of the part of the window that this selector finds, and a little around it. */
  public Pictures around(String selector) {
    part = selector;
    return this;
  }

  /** Without what depends on the moment: a caret, which blinks. */
  public Pictures still() {
    still = true;
    return this;
  }

  /** One way to look at a view. */
  public record Look(Language language, Theme.Choice theme) {

    /**
     * All four. Themes outside: changing one is what costs, as it is with views, so that tests take
     * one look at all views, then the next.
     */
    public static List<Look> all() {
      List<Look> looks = new ArrayList<>();
      for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
        for (Language language : Language.values()) {
          looks.add(new Look(language, theme));
        }
      }
      return looks;
    }

    /**
     * Two of the four, with each language and each theme in one of them: what is cut depends on the
     * language, what cannot be read on the theme.
     */
    public static List<Look> crossed() {
      return List.of(
          new Look(Language.EN, Theme.Choice.LIGHT), new Look(Language.ZH, Theme.Choice.DARK));
    }

    @Override
    public String toString() {
      return language.code() + "-" + theme.name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Takes the pictures and fails with all faults of all of them.
   *
   * @param view makes the view, on the FX thread, anew for each picture
   */
  public void take(Supplier<Parent> view) {
    take(Look.all(), view);
  }

  /** Takes the pictures of one look. */
  public void take(Look look, Supplier<Parent> view) {
    take(List.of(look), view);
  }

  /** The file that a picture is written into. */
  public Path file(Look look) {
    return FOLDER.resolve(name + "-" + look + ".png");
  }

  private void take(List<Look> looks, Supplier<Parent> view) {
    List<String> faults = new ArrayList<>();
    for (Look look : looks) {
      String picture = name + "-" + look;
      for (String fault : take(picture, look, view)) {
        faults.add(picture + ": " + fault);
      }
    }
    Fx.run(() -> Texts.language().set(Language.EN));
    if (!faults.isEmpty()) {
      throw new AssertionError(String.join("\n", faults));
    }
  }

  private List<String> take(String picture, Look look, Supplier<Parent> view) {
    Stage stage = Fx.get(() -> open(look, view));
    try {
      Fx.frames(4);
      return Fx.get(
          () -> {
            Scene scene = stage.getScene();
            Parent root = scene.getRoot();
            root.setClip(null);
            if (still) {
              root.lookupAll(".text-input").forEach(Pictures::hideCaret);
            }
            try {
              write(cut(scene, scale == 1 ? scene.snapshot(null) : enlarged(scene)), picture);
              return PictureFaults.of(root);
            } finally {
              root.setClip(peephole());
            }
          });
    } finally {
      Fx.run(() -> ((StackPane) stage.getScene().getRoot()).getChildren().clear());
    }
  }

  private WritableImage enlarged(Scene scene) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    return scene.getRoot().snapshot(parameters, null);
  }

  private static void hideCaret(Node node) {
    if (node instanceof TextInputControl input
        && input.getSkin() instanceof TextInputControlSkin<?> skin) {
      input.setStyle("-fx-display-caret: false");
      input.applyCss();
      skin.setCaretAnimating(false);
    }
  }

  private WritableImage cut(Scene scene, WritableImage whole) {
    if (part.isEmpty()) {
      return whole;
    }
    Node found = scene.lookup(part);
    if (found == null) {
      throw new AssertionError(name + ": nothing is " + part);
    }
    Bounds seen = found.localToScene(found.getLayoutBounds());
    int left = (int) Math.max(0, seen.getMinX() - MARGIN);
    int top = (int) Math.max(0, seen.getMinY() - MARGIN);
    int right = (int) Math.min(whole.getWidth(), seen.getMaxX() + MARGIN);
    int bottom = (int) Math.min(whole.getHeight(), seen.getMaxY() + MARGIN);
    return new WritableImage(whole.getPixelReader(), left, top, right - left, bottom - top);
  }

  private Stage open(Look look, Supplier<Parent> view) {
    Texts.language().set(look.language());
    Theme theme = theme();
    theme.choice().set(look.theme());
    theme.contrast().set(name.contains("contrast"));
    Parent made = view.get();
    Stage stage = stage(theme);
    ((StackPane) stage.getScene().getRoot()).getChildren().setAll(made);
    return stage;
  }

  /** One window for all pictures of a size: what styles match is found out once, not each time. */
  private Stage stage(Theme dress) {
    // Other tests close what windows they find: in a closed one nothing is laid out anew.
    if (shown != null
        && shown.isShowing()
        && shown.getScene().getWidth() == width
        && shown.getScene().getHeight() == height) {
      return shown;
    } else if (shown != null) {
      shown.close();
    }
    StackPane root = new StackPane();
    root.getStyleClass().add("ground");
    root.setClip(peephole());
    Scene scene = new Scene(root, width, height);
    dress.dress(scene);
    shown = new Stage();
    shown.setScene(scene);
    shown.show();
    return shown;
  }

  /** What the window draws of itself: nobody looks at it, and drawing is what costs. */
  private static Rectangle peephole() {
    return new Rectangle(1, 1);
  }

  private static Theme theme() {
    if (theme == null) {
      theme = new Theme();
    }
    return theme;
  }

  private static void write(WritableImage image, String picture) {
    try {
      Png.write(image, FOLDER.resolve(picture + ".png"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
