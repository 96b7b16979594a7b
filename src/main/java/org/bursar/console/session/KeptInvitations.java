package org.bursar.console.session;

import java.util.List;
import org.bursar.exchange.invitations.Invited;

/** Those for whom a day's quota had no room: they are offered again until they are sent. */
public final class KeptInvitations {

  private static final String KEY = "invitations.kept";

  private final Keep layout;

  /** Those of these books. */
  public KeptInvitations(Keep layout) {
    this.layout = layout;
  }

  /** The rows, as text to be pasted; empty if there are none. */
  public String text() {
    return layout.get(KEY, "");
  }

  /** How many there are. */
  public long count() {
    return text().lines().filter(line -> !line.isBlank()).count();
  }

  /** Keeps these in place of those before. */
  public void keep(List<Invited> rows) {
    layout.put(
        KEY, rows.isEmpty() ? null : String.join("\n", rows.stream().map(Invited::text).toList()));
  }
}
