package org.bursar.console.bulk;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Sayings;
import org.bursar.console.session.Shown;
import org.bursar.exchange.bulk.BulkVerdict;
import org.bursar.exchange.bulk.JudgedRow;
import org.bursar.exchange.bulk.Objection;
import org.bursar.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** The button that does what was checked, and the sentence of what it will do. */
final class CheckAct {

  private final CheckPage page;
  private final MannerPane manner;
  private final BiConsumer<String, Tone> said;
  private final Consumer<Refusal> refused;

  /**
   * Of a page while it is shown.
   *
   * @param said takes the sentence whenever it changes
   * @param refused takes what is refused for want of the set-up: there is a way to that
   */
  CheckAct(
      CheckPage page, MannerPane manner, BiConsumer<String, Tone> said, Consumer<Refusal> refused) {
    this.page = page;
    this.manner = manner;
    this.said = said;
    this.refused = refused;
    for (ObservableValue<?> heard :
        List.of(
            page.verdict(), page.lookedAt(), manner.mode(), manner.remark(), Texts.language())) {
      heard.when(Shown.of(page)).subscribe(changed -> say());
    }
  }

  /** The button, named by its act; dead while that would be refused. */
  Button button(Consumer<BulkVerdict> act) {
    Button button =
        Buttons.filled(
            "bulk-do",
            Texts.made(this::named, page.verdict()),
            () -> {
              BulkVerdict verdict = page.verdict().get();
              if (verdict != null) {
                act.accept(verdict);
              }
            });
    button
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !isReady(), page.verdict(), manner.mode(), manner.remark()));
    return button;
  }

  private boolean isReady() {
    return CheckWords.isReady(page.verdict().get(), manner.mode().get(), manner.remark().get());
  }

  private String named() {
    BulkVerdict verdict = page.verdict().get();
    return verdict == null ? Texts.now("bulk.do") : BulkWords.act(verdict);
  }

  private static @Nullable Refusal unready(BulkVerdict verdict) {
    for (JudgedRow row : verdict.rows()) {
      if (row.objection() instanceof Objection.ByRules(var refusal)
          && Sayings.waitsForSetUp(refusal)) {
        return refusal;
      }
    }
    return null;
  }

  private void say() {
    BulkVerdict verdict = page.verdict().get();
    JudgedRow row = page.lookedAt().get();
    Refusal unready = verdict == null ? null : unready(verdict);
    if (unready != null) {
      refused.accept(unready);
    } else if (row != null && !row.passes()) {
      String why = BulkWords.why(row.objection());
      said.accept(Texts.now("bulk.check.row", row.row().line(), why), Tone.DANGER);
    } else if (verdict != null) {
      said.accept(
          CheckWords.sentence(verdict, manner.mode().get(), manner.remark().get()),
          CheckWords.tone(verdict, manner.mode().get()));
    }
  }
}
