package org.bursar.console.kit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/**
 * Writes a picture of a screen as a small PNG, to be kept with the sources: of 256 colours at most.
 * Shades between two colours, which stand at the edges of letters, become one that is near; a
 * colour that is rare but like no other stays.
 */
public final class SmallPng {

  private static final int COLOURS = 256;

  /** Of 256: as far may a colour be from another and still be about the same. */
  private static final int SHADE = 16;

  private SmallPng() {}

  /** The picture in a file. */
  public static Image read(Path file) {
    Image image = new Image(file.toUri().toString());
    if (image.isError()) {
      throw new AssertionError(file + " is no picture", image.getException());
    }
    return image;
  }

  /** All pixels of a picture, line by line. */
  public static int[] pixels(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return pixels;
  }

  /**
   * How many pixels of one picture or the other have none of about their colour in the other's
   * place or beside it: what was drawn before in a process moves the edge of a line by less than a
   * pixel. All of them, if one picture is larger.
   */
  public static int differing(Image one, Image other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      return Integer.MAX_VALUE;
    }
    int width = (int) one.getWidth();
    return strange(pixels(one), pixels(other), width) + strange(pixels(other), pixels(one), width);
  }

  private static int strange(int[] pixels, int[] others, int width) {
    int strange = 0;
    for (int i = 0; i < pixels.length; i++) {
      if (pixels[i] != others[i] && !isNear(pixels[i], others, i, width)) {
        strange++;
      }
    }
    return strange;
  }

  private static boolean isNear(int colour, int[] others, int at, int width) {
    for (int line = Math.max(0, at / width - 1); line <= at / width + 1; line++) {
      for (int x = Math.max(0, at % width - 1); x <= Math.min(width - 1, at % width + 1); x++) {
        int i = line * width + x;
        if (i < others.length && isShade(colour, others[i])) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isShade(int one, int other) {
    return Math.abs((one >> 16 & 255) - (other >> 16 & 255)) <= SHADE
        && Math.abs((one >> 8 & 255) - (other >> 8 & 255)) <= SHADE
        && Math.abs((one & 255) - (other & 255)) <= SHADE;
  }

  /** Writes a picture, and the folders above it that are missing. */
  public static void write(Image image, Path file) throws IOException {
    int[] pixels = pixels(image);
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel, 1, Integer::sum);
    }
    List<Integer> colours =
        counts.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<Integer, Integer> each) -> -each.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    List<Integer> kept = kept(colours);
    Map<Integer, Byte> indices = new HashMap<>();
    for (int colour : colours) {
      indices.put(colour, (byte) nearest(colour, kept));
    }
    int width = (int) image.getWidth();
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(header);
    fields.writeInt(width);
    fields.writeInt((int) image.getHeight());
    fields.write(new byte[] {8, 3, 0, 0, 0});
    ByteArrayOutputStream palette = new ByteArrayOutputStream();
    for (int colour : kept) {
      palette.write(colour >> 16);
      palette.write(colour >> 8);
      palette.write(colour);
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
      chunk(out, "IHDR", header.toByteArray());
      chunk(out, "PLTE", palette.toByteArray());
      chunk(out, "IDAT", deflated(pixels, width, indices));
      chunk(out, "IEND", new byte[0]);
    }
  }

  /** Of colours, the commonest first, as many that are as far from each other as need be. */
  private static List<Integer> kept(List<Integer> colours) {
    List<Integer> kept = colours;
    for (int far = 1; kept.size() > COLOURS; far++) {
      kept = new ArrayList<>();
      for (int colour : colours) {
        if (kept.isEmpty() || distance(colour, kept.get(nearest(colour, kept))) >= far * far) {
          kept.add(colour);
        }
      }
    }
    return kept;
  }

  private static int nearest(int colour, List<Integer> kept) {
    int best = 0;
    for (int i = 1; i < kept.size(); i++) {
      if (distance(colour, kept.get(i)) < distance(colour, kept.get(best))) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 255) - (other >> 16 & 255);
    int green = (one >> 8 & 255) - (other >> 8 & 255);
    int blue = (one & 255) - (other & 255);
    return red * red + green * green + blue * blue;
  }

  private static byte[] deflated(int[] pixels, int width, Map<Integer, Byte> indices)
      throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int i = 0; i < pixels.length; i++) {
      if (i % width == 0) {
        lines.write(0);
      }
      lines.write(indices.get(pixels[i]));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater small = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, small, 1 << 16)) {
      lines.writeTo(out);
    } finally {
      small.end();
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
