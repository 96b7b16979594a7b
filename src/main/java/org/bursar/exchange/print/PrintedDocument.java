package org.bursar.exchange.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A PDF that is filled from the top down: a head, rows of facts, tables whose titles stand on every
 * page. It goes on with a new page by itself.
 */
public final class PrintedDocument implements AutoCloseable {

  private static final int PORTRAIT_MARGIN = 560;
  private static final int LANDSCAPE_MARGIN = 400;
  private static final int LABEL = 1_200;
  private static final int PLAIN = 105;
  private static final int SMALL = 85;
  private static final int LEADING = 125;
  private static final int GAP = 80;
  private static final int FOOT = 420;
  private static final int BAR_LABEL = 2_000;
  private static final int BAR_FIGURE = 1_300;
  private static final int BAR_HEIGHT = 110;
  private static final int BAR_STEP = 165;

  private final Paper paper;
  private final int margin;
  private final int right;
  private int y;

  /** What stands beside what. */
  public record Row(String label, String text) {}

  /** How a document is written once it is opened. */
  @FunctionalInterface
  public interface Content {
    /** Fills the document. */
    void fill(PrintedDocument document) throws IOException;
  }

  private PrintedDocument(Paper paper, boolean isLandscape) {
    this.paper = paper;
    margin = isLandscape ? LANDSCAPE_MARGIN : PORTRAIT_MARGIN;
    right = paper.width() - margin;
    y = paper.height() - margin;
  }

  /**
   * Writes a document beside its place and puts it there when it is whole.
   *
   * @param isLandscape whether the sheets lie on their long side
   * @throws IOException if it cannot be written; what was there is then as it was
   */
  public static void write(Path file, String title, boolean isLandscape, Content content)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path made = Files.createTempFile(folder, ".print-", ".part");
    try {
      try (PrintedDocument document =
          new PrintedDocument(new Paper(title, isLandscape), isLandscape)) {
        content.fill(document);
        document.paper.save(made);
      }
      Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  /** What the document is, and of whom. */
  public void head(String above, String title) throws IOException {
    y -= 120;
    line(paper.regular(), 110, above);
    y -= 300;
    line(paper.bold(), 200, title);
    y -= 140;
    rule(10);
    y -= 220;
  }

  /** A title within the document; it never stands alone at the end of a page. */
  public void section(String title) throws IOException {
    section(title, 1_000);
  }

  private void section(String title, int room) throws IOException {
    makeRoom(room);
    y -= 100;
    line(paper.bold(), 120, title);
    y -= 200;
  }

  /** Facts below each other. */
  public void rows(List<Row> rows) throws IOException {
    for (Row row : rows) {
      row(row, paper.regular(), PLAIN);
    }
  }

  /** The fact that the document is about. */
  public void emphasis(String label, String text) throws IOException {
    row(new Row(label, text), paper.bold(), 130);
  }

  /** What ends the document. */
  public void foot(String text) throws IOException {
    List<String> lines = paper.regular().lines(text, 90, right - margin);
    makeRoom(200 + 130 * lines.size());
    y -= 40;
    rule(5);
    y -= 160;
    for (String line : lines) {
      line(paper.regular(), 90, line);
      y -= 130;
    }
  }

  /** Begins a table: its titles stand here and at the top of each page that it goes on to. */
  public Table table(List<PrintedColumn> columns) throws IOException {
    Table table = new Table(List.copyOf(columns));
    makeRoom(600);
    table.titles();
    return table;
  }

  /** A chart of bars below each other with its title; it is broken only if no page holds it. */
  public void chart(String title, List<PrintedBar> bars) throws IOException {
    int left = margin + BAR_LABEL;
    int longest = right - left - BAR_FIGURE;
    section(title, Math.min(bars.size(), 24) * BAR_STEP + 500);
    for (PrintedBar bar : bars) {
      makeRoom(BAR_STEP);
      String label = paper.regular().lines(bar.label(), SMALL, BAR_LABEL - GAP).getFirst();
      paper.write(paper.regular(), SMALL, margin, y, label);
      int width = longest * bar.thousandths() / 1_000;
      if (width > 0) {
        paper.bar(left, y - 25, width, BAR_HEIGHT, bar.isHollow());
      }
      String figure = paper.regular().printable(bar.figure());
      paper.write(paper.regular(), SMALL, left + width + GAP, y, figure);
      y -= BAR_STEP;
    }
    y -= 80;
  }

  /** A line of text as wide as the page. */
  public void note(String text) throws IOException {
    for (String each : paper.regular().lines(text, 90, right - margin)) {
      makeRoom(140);
      line(paper.regular(), 90, each);
      y -= 130;
    }
    y -= 60;
  }

  /** Writes on every page which of how many it is; nothing may follow. */
  public void number(String pattern) throws IOException {
    int pages = paper.pages();
    for (int page = 0; page < pages; page++) {
      paper.reopen(page);
      String text = paper.regular().printable(pattern.formatted(page + 1, pages));
      int x = right - paper.regular().width(text, SMALL);
      paper.write(paper.regular(), SMALL, x, FOOT - 180, text);
    }
  }

  /** A table in the making. */
  public final class Table {

    private final List<PrintedColumn> columns;

    private Table(List<PrintedColumn> columns) {
      this.columns = columns;
    }

    private void titles() throws IOException {
      cells(columns.stream().map(PrintedColumn::title).toList(), paper.bold());
      y += LEADING - 50;
      rule(7);
      y -= LEADING;
    }

    /** A row: texts in the order of the columns, broken into lines where they are too long. */
    public void row(List<String> texts) throws IOException {
      row(texts, paper.regular());
    }

    /** A row that sums up. */
    public void total(List<String> texts) throws IOException {
      row(texts, paper.bold());
      y -= 60;
    }

    private void row(List<String> texts, Typeface face) throws IOException {
      if (makeRoom(height(texts, face))) {
        titles();
      }
      cells(texts, face);
    }

    private int height(List<String> texts, Typeface face) {
      return LEADING * broken(texts, face).stream().mapToInt(List::size).max().orElse(1);
    }

    private List<List<String>> broken(List<String> texts, Typeface face) {
      List<List<String>> cells = new ArrayList<>();
      for (int at = 0; at < columns.size(); at++) {
        PrintedColumn column = columns.get(at);
        cells.add(
            column.isFigures()
                ? List.of(face.printable(texts.get(at)))
                : face.lines(texts.get(at), SMALL, column.width() - GAP));
      }
      return cells;
    }

    private void cells(List<String> texts, Typeface face) throws IOException {
      List<List<String>> cells = broken(texts, face);
      int x = margin;
      int deepest = 1;
      for (int at = 0; at < columns.size(); at++) {
        PrintedColumn column = columns.get(at);
        List<String> lines = cells.get(at);
        for (int line = 0; line < lines.size(); line++) {
          int indent = column.isFigures() ? column.width() - face.width(lines.get(line), SMALL) : 0;
          paper.write(face, SMALL, x + indent, y - line * LEADING, lines.get(line));
        }
        deepest = Math.max(deepest, lines.size());
        x += column.width();
      }
      y -= deepest * LEADING;
    }
  }

  /** Turns the page if there is less room than that; says whether it did. */
  private boolean makeRoom(int height) throws IOException {
    if (y - height >= FOOT) {
      return false;
    }
    paper.turn();
    y = paper.height() - margin - 100;
    return true;
  }

  private void row(Row row, Typeface face, int size) throws IOException {
    List<String> lines = face.lines(row.text(), size, right - margin - LABEL);
    makeRoom(lines.size() * size * 3 / 2);
    line(paper.regular(), PLAIN, row.label());
    for (String line : lines) {
      paper.write(face, size, margin + LABEL, y, line);
      y -= size * 3 / 2;
    }
    y -= 60;
  }

  private void line(Typeface face, int size, String text) throws IOException {
    paper.write(face, size, margin, y, face.printable(text));
  }

  private void rule(int width) throws IOException {
    paper.rule(width, margin, right, y);
  }

  @Override
  public void close() throws IOException {
    paper.close();
  }
}
