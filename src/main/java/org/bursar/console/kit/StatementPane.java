package org.bursar.console.kit;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import org.bursar.vocabulary.Money;

/**
 * How an amount is made up, line by line: sign, term, note, bar, amount; a rule; the sum. The sum
 * is that of the rows, exactly; a screen that has another asks {@link #sum} and says what is wrong.
 */
public final class StatementPane extends GridPane {
  private static final double ROW = 25;

  private List<StatementRow> rows = List.of();
  private String sumTerm = "";
  private String sumNote = "";

  /** An empty statement. */
  public StatementPane(String id) {
    setId(id);
    getStyleClass().add("statement");
    setAccessibleRole(AccessibleRole.TEXT);
    ColumnConstraints sign = new ColumnConstraints(12);
    ColumnConstraints term = new ColumnConstraints();
    term.setMinWidth(200);
    term.setPercentWidth(36);
    ColumnConstraints bar = new ColumnConstraints();
    bar.setHgrow(Priority.ALWAYS);
    ColumnConstraints amount = new ColumnConstraints();
    amount.setMinWidth(110);
    amount.setHalignment(HPos.RIGHT);
    getColumnConstraints().addAll(sign, term, bar, amount);
  }

  /**
   * Shows the terms and their sum.
   *
   * @param shown at least one, all of one currency
   * @param term what the sum is
   * @param note what stands beside it: the currency
   */
  public void show(List<StatementRow> shown, String term, String note) {
    rows = List.copyOf(shown);
    sumTerm = term;
    sumNote = note;
    Waterfall waterfall = Waterfall.of(rows);
    getChildren().clear();
    getRowConstraints().clear();
    for (int index = 0; index < rows.size(); index++) {
      StatementRow row = rows.get(index);
      boolean takes = row.sign() == StatementRow.Sign.MINUS || row.amount().isNegative();
      Label amount = amount(row.amount());
      Labels.negative(amount, takes && !row.amount().isZero());
      String style = row.effect().isNegative() ? "minus" : "plus";
      line(
          label(row.sign().mark(), "sign"),
          term(row.term(), row.note(), "term"),
          new WaterfallBar(waterfall.bars().get(index), style),
          amount);
    }
    rule();
    Label total = amount(sum());
    total.getStyleClass().add("sum");
    Labels.negative(total, sum().isNegative());
    Region bar = new WaterfallBar(waterfall.sum(), sum().isNegative() ? "minus" : "total");
    line(label("=", "sign"), term(sumTerm, sumNote, "sum"), bar, total);
    setAccessibleText(asText());
  }

  /** What the rows come to. */
  public Money sum() {
    return rows.stream().map(StatementRow::effect).reduce(Money::plus).orElseThrow();
  }

  /** The statement in lines of text, as it is copied and spoken. */
  public String asText() {
    Formats formats = Texts.formats();
    StringBuilder text = new StringBuilder();
    for (StatementRow row : rows) {
      text.append(row.sign().mark().isEmpty() ? " " : row.sign().mark()).append(' ');
      text.append(row.term()).append(row.note().isEmpty() ? "" : " (" + row.note() + ")");
      text.append('\t').append(formats.amount(row.amount())).append('\n');
    }
    text.append("= ").append(sumTerm).append('\t').append(formats.money(sum())).append('\n');
    return text.toString();
  }

  /** The link that copies it, for the card around. */
  public Link copyLink() {
    return Link.small(
        getId() + "-copy",
        Texts.text("kit.copy.text"),
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(asText());
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private void line(Node... cells) {
    addRow(getRowConstraints().size(), cells);
    getRowConstraints().add(new RowConstraints(ROW));
  }

  private void rule() {
    Region rule = new Region();
    rule.getStyleClass().add("rule");
    add(rule, 0, getRowConstraints().size(), 4, 1);
    getRowConstraints().add(new RowConstraints(1));
  }

  private static HBox term(String term, String note, String style) {
    Label name = label(term, style);
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox cell = new HBox(8, name);
    cell.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    if (!note.isEmpty()) {
      cell.getChildren().add(label(note, "note"));
    }
    return cell;
  }

  private static Label amount(Money money) {
    Label label = label(Texts.formats().amount(money), "amount");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
