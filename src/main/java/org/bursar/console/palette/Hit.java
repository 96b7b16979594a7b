package org.bursar.console.palette;

import org.kordamp.ikonli.feather.Feather;

/** A line of the palette. */
sealed interface Hit {

  /** What the lines beneath it are. */
  record Heading(String text) implements Hit {}

  /**
   * Something to go to or to do.
   *
   * @param detail more of it, beside
   * @param right an amount or the keys that do it, at the end of the line
   */
  record Line(String id, Feather icon, String title, String detail, String right, Runnable run)
      implements Hit {

    /** All of it, for those who do not see it. */
    String spoken() {
      return title
          + (detail.isEmpty() ? "" : ", " + detail)
          + (right.isEmpty() ? "" : ", " + right);
    }
  }
}
