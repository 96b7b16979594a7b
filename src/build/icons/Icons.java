import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/**
 * Makes the mark into every size and format that windows and installers want: {@code Icons FOLDER
 * OUT}. Up to 32 pixels it is another drawing, made for whole pixels.
 */
final class Icons {

  private static final int[] SIZES = {16, 20, 24, 32, 40, 48, 64, 128, 256, 512, 1024};
  private static final int SMALL = 32;

  private Icons() {}

  static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Path drawings = Path.of(arguments[0]);
    Path out = Files.createDirectories(Path.of(arguments[1]));
    SVGDocument large = read(drawings.resolve("bursar.svg"));
    SVGDocument small = read(drawings.resolve("bursar-small.svg"));
    SortedMap<Integer, byte[]> pictures = new TreeMap<>();
    for (int size : SIZES) {
      byte[] png = png(size <= SMALL ? small : large, size);
      pictures.put(size, png);
      Files.write(out.resolve("bursar-" + size + ".png"), png);
    }
    Files.write(out.resolve("bursar.ico"), WindowsIcon.of(pictures));
    Files.write(out.resolve("bursar.icns"), MacIcon.of(pictures));
  }

  private static SVGDocument read(Path drawing) throws IOException {
    SVGDocument read = new SVGLoader().load(drawing.toUri().toURL());
    if (read == null) {
      throw new IOException(drawing + " is no drawing that can be read.");
    }
    return read;
  }

  private static byte[] png(SVGDocument drawing, int size) throws IOException {
    BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    drawing.render((java.awt.Component) null, pen, new ViewBox(size, size));
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    return png.toByteArray();
  }
}
