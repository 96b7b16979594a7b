package org.bursar.console;

import java.nio.file.Path;
import javafx.scene.control.Button;
import org.bursar.books.store.BooksFault;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Message;

/** Why a file cannot be opened, and what can be done instead. The file is left as it is. */
final class BooksFaultDialog {

  private BooksFaultDialog() {}

  static DialogBox of(Path file, BooksFault fault, Runnable openReadOnly) {
    String name = String.valueOf(file.getFileName());
    DialogBox dialog =
        Message.of(
            "books-fault",
            Texts.text("fault.title." + fault.kind(), name),
            Texts.text("fault." + fault.kind(), name),
            String.valueOf(fault.getMessage()));
    if (canBeRead(fault.kind())) {
      Button read =
          Buttons.filled(
              "books-fault-read",
              Texts.text("fault.open.read.only"),
              () -> {
                dialog.close();
                openReadOnly.run();
              });
      dialog.setButtons(read, Message.close("books-fault", dialog));
    }
    return dialog;
  }

  private static boolean canBeRead(BooksFault.Kind kind) {
    return kind == BooksFault.Kind.LOCKED || kind == BooksFault.Kind.READ_ONLY;
  }
}
