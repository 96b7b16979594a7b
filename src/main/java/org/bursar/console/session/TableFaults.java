package org.bursar.console.session;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.bursar.console.kit.BareTable;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.exchange.table.CellFault;
import org.bursar.exchange.table.ReadFault;

/** A table that was chosen and cannot be taken: why, all at once, and the way to choose again. */
public final class TableFaults {

  private TableFaults() {}

  /**
   * A file that cannot be read at all. Its texts begin with the id: {@code .unreadable.title},
   * {@code .columns}.
   */
  public static DialogBox unreadable(String id, ReadFault fault) {
    return Message.of(
        id + "-unreadable",
        Texts.text(id + ".unreadable.title"),
        Texts.made(() -> TableWords.unreadable(id, fault)),
        Texts.now(id + ".columns"));
  }

  /**
   * Rows in error: who mends a file mends it once. Its text is {@code .faults} of the id.
   *
   * @param first the first of them
   * @param count how many there are
   */
  public static DialogBox rows(
      String id, String file, List<CellFault> first, long count, Runnable again) {
    DialogBox dialog = again(id, file, again);
    dialog
        .content()
        .addAll(
            Labels.wrapped(Texts.text(id + ".faults", count)),
            BareTable.of(
                id + "-faults-rows",
                Texts.text("table.faults.title", file),
                List.of(
                    line(CellFault::line),
                    Column.<CellFault>text(
                            "column", Texts.text("table.column.column"), CellFault::column)
                        .withWidth(130),
                    Column.<CellFault>text(
                            "why",
                            Texts.text("table.column.why"),
                            fault -> TableWords.reason(fault.reason()))
                        .withWidth(540)),
                first,
                10));
    if (first.size() < count) {
      dialog.setRemark(Texts.text("table.faults.first", first.size()));
    }
    return dialog;
  }

  /** A dialog about a file that was not taken, with the way to choose another one. */
  public static DialogBox again(String id, String file, Runnable again) {
    DialogBox dialog = new DialogBox(id + "-faults", Texts.text("table.faults.title", file), 820);
    dialog.setButtons(
        Buttons.filled(
            id + "-again",
            Texts.text("table.again"),
            () -> {
              dialog.close();
              again.run();
            }),
        Message.close(id + "-faults", dialog));
    return dialog;
  }

  /** The column of the line where something stands in a file. */
  public static <T> Column<T> line(ToLongFunction<T> of) {
    return Column.of(
            "line",
            Texts.text("table.column.line"),
            (T row) -> Texts.formats().count(of.applyAsLong(row)),
            Comparator.comparingLong(of))
        .withWidth(70);
  }
}
