package org.bursar.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** What a file is by its first bytes. */
enum Form {
  TEXT,
  GZIP,
  ZIP,
  SPREADSHEET,
  OLD_SPREADSHEET;

  static Form of(Path path) throws IOException {
    byte[] head;
    try (InputStream bytes = Files.newInputStream(path)) {
      head = bytes.readNBytes(4);
    }
    if (startsWith(head, 0x1f, 0x8b)) {
      return GZIP;
    } else if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
      return OLD_SPREADSHEET;
    } else if (!startsWith(head, 'P', 'K', 3, 4) && !startsWith(head, 'P', 'K', 5, 6)) {
      return TEXT;
    }
    try (ZipFile archive = new ZipFile(path.toFile())) {
      return archive.getEntry("[Content_Types].xml") == null ? ZIP : SPREADSHEET;
    }
  }

  private static boolean startsWith(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (head.length <= i || (head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
