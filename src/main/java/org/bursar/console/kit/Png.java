package org.bursar.console.kit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;

/** Writes an image as a PNG file, without AWT. */
public final class Png {
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;

  private Png() {}

  /** Writes an image, and the folders above it that are missing. */
  public static void write(Image image, Path file) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeLong(SIGNATURE);
      ByteArrayOutputStream header = new ByteArrayOutputStream();
      DataOutputStream fields = new DataOutputStream(header);
      fields.writeInt(width);
      fields.writeInt(height);
      fields.write(new byte[] {8, 2, 0, 0, 0});
      chunk(out, "IHDR", header.toByteArray());
      chunk(out, "IDAT", pixels(image.getPixelReader(), width, height));
      chunk(out, "IEND", new byte[0]);
    }
  }

  private static byte[] pixels(PixelReader reader, int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater quick = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, quick, 1 << 16)) {
      byte[] line = new byte[1 + 3 * width];
      int[] argbs = new int[width];
      for (int y = 0; y < height; y++) {
        reader.getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), argbs, 0, width);
        for (int x = 0; x < width; x++) {
          int argb = argbs[x];
          line[1 + 3 * x] = (byte) (argb >> 16);
          line[2 + 3 * x] = (byte) (argb >> 8);
          line[3 + 3 * x] = (byte) argb;
        }
        deflated.write(line);
      }
    } finally {
      quick.end();
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String kind, byte[] content) throws IOException {
    byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) check.getValue());
  }
}
