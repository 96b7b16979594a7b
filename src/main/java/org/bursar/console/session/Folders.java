package org.bursar.console.session;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Folders as a person reads them: the home is a tilde. */
public final class Folders {

  private Folders() {}

  /** A folder, beneath the home if it is; nothing for none. */
  public static String shown(@Nullable Path folder) {
    if (folder == null) {
      return "";
    }
    Path home = Path.of(System.getProperty("user.home", "/")).toAbsolutePath();
    return folder.startsWith(home) && !folder.equals(home)
        ? "~" + folder.getFileSystem().getSeparator() + home.relativize(folder)
        : folder.toString();
  }
}
