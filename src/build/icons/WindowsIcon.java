import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.SortedMap;

/** An ICO file of PNG pictures, which Windows reads since Vista; none in it is above 256 pixels. */
final class WindowsIcon {

  private static final int LARGEST = 256;
  private static final int HEADER = 6;
  private static final int ENTRY = 16;

  private WindowsIcon() {}

  /**
   * The file.
   *
   * @param pictures PNG files by their width and height in pixels
   */
  static byte[] of(SortedMap<Integer, byte[]> pictures) {
    SortedMap<Integer, byte[]> taken = pictures.headMap(LARGEST + 1);
    int start = HEADER + ENTRY * taken.size();
    ByteBuffer file =
        ByteBuffer.allocate(start + taken.values().stream().mapToInt(png -> png.length).sum())
            .order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) taken.size());
    int at = start;
    for (Map.Entry<Integer, byte[]> each : taken.entrySet()) {
      // 256 does not fit into a byte, and is written as 0.
      byte side = (byte) (each.getKey() % LARGEST);
      file.put(side).put(side).put((byte) 0).put((byte) 0);
      file.putShort((short) 1).putShort((short) 32);
      file.putInt(each.getValue().length).putInt(at);
      at += each.getValue().length;
    }
    taken.values().forEach(file::put);
    return file.array();
  }
}
