package org.bursar.exchange.invitations;

import java.util.List;
import org.bursar.vocabulary.OrganizationCommand.InviteAccount;
import org.jspecify.annotations.Nullable;

/**
 * A row of those to be invited, and what would come of it.
 *
 * @param line where it stands, from 1
 * @param cells as they stand there, to be kept or corrected
 * @param account whom it names, as it is written
 * @param name what the account is called, likewise
 * @param command what would be done; null unless it is ready
 * @param reason why it is not done, in a sentence; empty if it would be
 */
public record Invited(
    long line,
    List<String> cells,
    String account,
    String name,
    Verdict verdict,
    @Nullable InviteAccount command,
    String reason) {

  /** What would come of a row. The names are stable: translations go by them. */
  public enum Verdict {
    /** It would be sent. */
    READY,
    /** The day's quota is used up: it can be sent another day. */
    QUOTA,
    /** The rules are against it. */
    REFUSED,
    /** It says nothing that the rules could judge. */
    UNREADABLE
  }

  /** Takes its own copy of the cells. */
  public Invited {
    cells = List.copyOf(cells);
  }

  /** The row as text, to be pasted again. */
  public String text() {
    return String.join("\t", cells);
  }
}
