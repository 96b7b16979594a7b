package org.bursar.console.keeping;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.bursar.books.Verifier;
import org.bursar.books.store.BooksFault;
import org.bursar.codec.EntryProof;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Job;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Progress;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Desk;
import org.bursar.console.session.JobDialog;
import org.bursar.console.session.Message;
import org.bursar.console.session.Session;
import org.jspecify.annotations.Nullable;

/** Checks every entry and every figure, and that the books still hold what somebody has printed. */
public final class VerifyDialog {

  private final Desk desk;
  private final Session session;
  private final Path file;
  private final DialogBox dialog = new DialogBox("verify", Texts.text("verify.title"), 640);
  private final TextField printed = new TextField();

  /** What a check came to. */
  private sealed interface Answer {
    record Checked(Verifier.Report report) implements Answer {}

    record Not(BooksFault fault) implements Answer {}
  }

  private VerifyDialog(Desk desk, Session session, Path file) {
    this.desk = desk;
    this.session = session;
    this.file = file;
    printed.setId("verify-printed");
    printed.setPromptText("N:HASH");
    Label problem =
        Labels.plain(
            Texts.made(() -> isReady() ? "" : Texts.now("verify.problem"), printed.textProperty()));
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    dialog
        .content()
        .add(
            new VBox(
                6,
                Labels.field(Texts.text("verify.printed"), printed),
                printed,
                Labels.wrapped(Texts.text("verify.printed.why")),
                problem));
    dialog.setSentence(Texts.text("verify.sentence"), new SimpleObjectProperty<>(Tone.NEUTRAL));
    Button check = Buttons.filled("verify-check", Texts.text("verify.check"), this::check);
    check
        .disableProperty()
        .bind(Bindings.createBooleanBinding(() -> !isReady(), printed.textProperty()));
    dialog.setButtons(
        check,
        Buttons.outlined("verify-cancel", Texts.text("dialog.cancel"), dialog::requestClose));
  }

  /** Shows the dialog for the books of a file. */
  public static void show(Desk desk, Session session, Path file) {
    desk.show(new VerifyDialog(desk, session, file).dialog);
  }

  private boolean isReady() {
    return printed.getText().isBlank() || proof() != null;
  }

  private @Nullable EntryProof proof() {
    try {
      return EntryProof.parse(printed.getText());
    } catch (IllegalArgumentException notOne) {
      return null;
    }
  }

  private void check() {
    EntryProof proof = proof();
    long whole = session.whole().now().entry();
    dialog.close();
    Job job =
        desk.background()
            .run(
                Texts.now("verify.work"),
                progress -> checked(proof, followed(progress, whole)),
                answer -> tell(answer, proof));
    JobDialog.show(desk, "verifying", Texts.text("verify.title"), job);
  }

  private static LongConsumer followed(Progress progress, long whole) {
    return entries -> {
      progress.at(entries, whole);
      if (progress.isCancelled()) {
        throw new CancellationException();
      }
    };
  }

  private Answer checked(@Nullable EntryProof proof, LongConsumer progress) {
    try {
      return new Answer.Checked(
          proof == null ? Verifier.check(file, progress) : Verifier.check(file, proof, progress));
    } catch (BooksFault fault) {
      return new Answer.Not(fault);
    }
  }

  private void tell(Answer answer, @Nullable EntryProof proof) {
    switch (answer) {
      case Answer.Not(BooksFault fault) ->
          desk.show(
              Message.of(
                  "verify-failed",
                  Texts.text("verify.title"),
                  Texts.text("fault." + fault.kind(), session.name()),
                  String.valueOf(fault.getMessage())));
      case Answer.Checked(Verifier.Report report) ->
          desk.show(
              report.fault().isPresent() ? fault(report.fault().get()) : sound(report, proof));
    }
  }

  private static DialogBox fault(Verifier.Fault fault) {
    return Message.of(
        "verify-fault",
        Texts.text("verify.fault.title"),
        Texts.text("verify.fault", fault.entry()),
        fault.what());
  }

  private static DialogBox sound(Verifier.Report report, @Nullable EntryProof proof) {
    DialogBox said = new DialogBox("verify-sound", Texts.text("verify.sound.title"), 640);
    TextField head = new TextField(new EntryProof(report.entries(), report.hash()).toString());
    head.setId("verify-head");
    head.setEditable(false);
    said.content()
        .addAll(
            new VBox(
                6,
                Labels.field(Texts.text("verify.head"), head),
                head,
                Labels.wrapped(Texts.text("verify.head.why"))));
    said.setSentence(
        proof == null
            ? Texts.text("verify.sound", report.entries())
            : Texts.text("verify.sound.holds", report.entries(), proof.entry()),
        new SimpleObjectProperty<>(Tone.ACCENT));
    said.setButtons(null, Message.close("verify-sound", said));
    return said;
  }
}
