package org.bursar.console.keeping;

import java.nio.file.Path;
import java.time.LocalDate;
import org.bursar.console.session.FileExport;
import org.bursar.console.session.Session;
import org.bursar.enterprise.Enterprise;

/** What a copy is called unless the person says otherwise: of what, which kind, of which day. */
final class KeptName {

  private KeptName() {}

  static String of(Session session, Path file, String kind) {
    Enterprise enterprise = session.whole().now();
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.books$", "");
    LocalDate day = LocalDate.ofInstant(enterprise.at(), enterprise.setup().zone());
    return FileExport.fitting(name + " " + kind + " " + day);
  }
}
