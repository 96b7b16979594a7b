package org.bursar.console.invitations;

import java.util.List;
import org.bursar.console.session.Keep;
import org.bursar.exchange.invitations.Invited;

/** Those for whom a day's quota had no room: they are offered again until they are sent. */
final class KeptInvitations {

  private static final String KEY = "invitations.kept";

  private final Keep layout;

  KeptInvitations(Keep layout) {
    this.layout = layout;
  }

  /** The rows, as text to be pasted; empty if there are none. */
  String text() {
    return layout.get(KEY, "");
  }

  /** How many there are. */
  long count() {
    return text().lines().filter(line -> !line.isBlank()).count();
  }

  /** Keeps these in place of those before. */
  void keep(List<Invited> rows) {
    layout.put(
        KEY, rows.isEmpty() ? null : String.join("\n", rows.stream().map(Invited::text).toList()));
  }
}
