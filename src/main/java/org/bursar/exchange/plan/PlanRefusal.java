package org.bursar.exchange.plan;

/**
 * Why an import is refused before it begins.
 *
 * @param detail the figure or the names that decided it; may be empty
 */
public record PlanRefusal(Reason reason, String detail) {

  /** The reasons, each with its remedy. The names are stable: translations go by them. */
  public enum Reason {
    ROW_ERRORS("rows are in error; correct them"),
    TOO_MANY_COMMANDS(
        "more than 250,000 changes at once; import the files of one month or one billing account"
            + " at a time"),
    MANAGEMENT_ACCOUNT_NEEDED(
        "the bill has several billing accounts; say which is the management account"),
    NOTHING_TO_OPEN("the bill has no good row, so there is no enterprise to open"),
    PART_INVALID("the name of the part is empty or too long");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  /** A refusal with what decided it. */
  public static PlanRefusal of(Reason reason, String detail) {
    return new PlanRefusal(reason, detail);
  }

  /** All of it in one English sentence. */
  public String sentence() {
    return reason.sentence + (detail.isEmpty() ? "" : " (" + detail + ")");
  }
}
