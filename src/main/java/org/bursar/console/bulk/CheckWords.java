package org.bursar.console.bulk;

import org.bursar.books.Batch;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.exchange.bulk.BulkVerdict;
import org.bursar.exchange.bulk.JudgedRow;
import org.jspecify.annotations.Nullable;

/** Whether rows that were checked can be done, and what is said of that. */
final class CheckWords {

  private CheckWords() {}

  /** Whether pressing the button does something: some rows pass, or all must and do. */
  static boolean isReady(@Nullable BulkVerdict verdict, Batch.Mode mode, String remark) {
    return verdict != null
        && verdict.passing() > 0
        && (mode == Batch.Mode.EACH || verdict.refused() == 0)
        && !lacksRemark(verdict, remark);
  }

  /** What will be, or what stands against it. */
  static String sentence(BulkVerdict verdict, Batch.Mode mode, String remark) {
    if (verdict.rows().isEmpty()) {
      return Texts.now("bulk.check.nothing");
    } else if (verdict.passing() == 0) {
      return Texts.now("bulk.check.none");
    } else if (verdict.refused() > 0 && mode == Batch.Mode.TOGETHER) {
      return Texts.now(
          "bulk.check.together", verdict.refused(), verdict.rows().size(), verdict.passing());
    }
    String effect =
        verdict.refused() > 0
            ? Texts.now("bulk.check.each", verdict.passing(), verdict.refused())
            : BulkWords.effect(verdict);
    return lacksRemark(verdict, remark) ? Texts.now("form.effect.remark", effect) : effect;
  }

  static Tone tone(BulkVerdict verdict, Batch.Mode mode) {
    boolean isBarred =
        verdict.passing() == 0 || (verdict.refused() > 0 && mode == Batch.Mode.TOGETHER);
    return isBarred ? Tone.DANGER : Tone.NEUTRAL;
  }

  private static boolean lacksRemark(BulkVerdict verdict, String remark) {
    return verdict.kind().isRemarked()
        && remark.isBlank()
        && verdict.rows().stream()
            .filter(JudgedRow::passes)
            .anyMatch(row -> row.row().remark().isEmpty());
  }
}
