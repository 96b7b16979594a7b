import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An ICNS file of PNG pictures, which macOS reads since 10.7. */
final class MacIcon {

  private static final int HEADER = 8;

  /**
   * What each kind of picture is called in the file; the second ones are for screens of twice the
   * density.
   */
  private static final SortedMap<String, Integer> KINDS =
      new TreeMap<>(
          Map.of(
              "icp4", 16, "ic11", 32, "icp5", 32, "ic12", 64, "ic07", 128, "ic13", 256, "ic08", 256,
              "ic14", 512, "ic09", 512, "ic10", 1024));

  private MacIcon() {}

  /**
   * The file.
   *
   * @param pictures PNG files by their width and height in pixels
   */
  static byte[] of(SortedMap<Integer, byte[]> pictures) {
    int length =
        HEADER + KINDS.values().stream().mapToInt(size -> HEADER + pictures.get(size).length).sum();
    ByteBuffer file = ByteBuffer.allocate(length);
    file.put(ascii("icns")).putInt(length);
    KINDS.forEach(
        (kind, size) -> {
          byte[] png = pictures.get(size);
          file.put(ascii(kind)).putInt(HEADER + png.length).put(png);
        });
    return file.array();
  }

  private static byte[] ascii(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }
}
