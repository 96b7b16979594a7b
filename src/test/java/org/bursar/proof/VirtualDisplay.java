package org.bursar.proof;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A display of Xvfb that nobody looks at; what it shows lies in a file, in the format of xwd. */
final class VirtualDisplay implements AutoCloseable {

  private final Process server;
  private final String number;
  private final Path screen;

  private VirtualDisplay(Process server, String number, Path screen) {
    this.server = server;
    this.number = number;
    this.screen = screen;
  }

  /** Whether this machine has Xvfb, and the library that windows are made with. */
  static boolean canBe() {
    return Installation.has("Xvfb")
        && Stream.of(
                "/usr/lib", "/usr/lib64", "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu")
            .anyMatch(folder -> Files.exists(Path.of(folder, "libgtk-3.so.0")));
  }

  static VirtualDisplay open(Path folder) throws IOException {
    Process server =
        new ProcessBuilder(
                "Xvfb",
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1280x800x24",
                "-nolisten",
                "tcp",
                "-fbdir",
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String number = server.inputReader(StandardCharsets.US_ASCII).readLine();
    if (number == null) {
      throw new IOException("Xvfb ended at once");
    }
    return new VirtualDisplay(server, ":" + number.strip(), folder.resolve("Xvfb_screen0"));
  }

  /** What the environment of a program says that shall appear on it. */
  String number() {
    return number;
  }

  /** What is to be seen now. */
  BufferedImage picture() {
    try {
      ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(screen));
      int width = file.getInt(4 * 4);
      int height = file.getInt(5 * 4);
      ByteOrder order = file.getInt(7 * 4) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
      int line = file.getInt(12 * 4);
      int colours = file.getInt(19 * 4);
      int start = file.getInt(0) + 12 * colours;
      file.order(order);
      BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          picture.setRGB(x, y, file.getInt(start + y * line + 4 * x) & 0xffffff);
        }
      }
      return picture;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How many colours a picture has: a window that is blank has few, one with words has hundreds.
   */
  static long colours(BufferedImage picture) {
    int[] all =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return java.util.Arrays.stream(all).distinct().count();
  }

  @Override
  public void close() {
    server.destroy();
    server.onExit().join();
  }
}
