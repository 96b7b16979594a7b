package org.bursar.exchange.transfers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A page of a PDF that is filled from the top down, in the console's own family of both languages.
 */
final class PrintedPage implements AutoCloseable {

  private static final String FONTS = "/org/bursar/console/kit/fonts/BursarSans-";
  private static final char MISSING = '\u25a1';

  /** Lengths are tenths of a point, of which an inch has 72. */
  private static final int TENTHS = 10;

  private static final int HEIGHT = 8_419;
  private static final int MARGIN = 560;
  private static final int LABEL = 1_200;
  private static final int RIGHT = 5_953 - MARGIN;
  private static final int PLAIN = 105;

  private final PDDocument document = new PDDocument();
  private final PDPageContentStream content;
  private final PDFont regular;
  private final PDFont bold;
  private int y = HEIGHT - MARGIN;

  /** What stands beside what. */
  record Row(String label, String text) {}

  PrintedPage(String title) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setProducer("Bursar");
    regular = font("Regular");
    bold = font("Bold");
    content = new PDPageContentStream(document, page);
  }

  private PDFont font(String face) throws IOException {
    try (InputStream in = PrintedPage.class.getResourceAsStream(FONTS + face + ".ttf")) {
      if (in == null) {
        throw new IllegalStateException("the font is missing in this build");
      }
      return PDType0Font.load(document, in, true);
    }
  }

  void head(String above, String title) throws IOException {
    y -= 120;
    write(regular, 110, MARGIN, above);
    y -= 300;
    write(bold, 200, MARGIN, title);
    y -= 140;
    rule(10);
    y -= 220;
  }

  void rows(List<Row> rows) throws IOException {
    for (Row row : rows) {
      row(row, regular, PLAIN);
    }
  }

  void emphasis(String label, String text) throws IOException {
    row(new Row(label, text), bold, 130);
  }

  void foot(String text) throws IOException {
    y -= 40;
    rule(5);
    y -= 160;
    for (String line : lines(regular, 90, text, RIGHT - MARGIN)) {
      write(regular, 90, MARGIN, line);
      y -= 130;
    }
  }

  void save(Path file) throws IOException {
    content.close();
    document.save(file.toFile());
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private void row(Row row, PDFont font, int size) throws IOException {
    write(regular, PLAIN, MARGIN, row.label());
    for (String line : lines(font, size, row.text(), RIGHT - MARGIN - LABEL)) {
      write(font, size, MARGIN + LABEL, line);
      y -= size * 3 / 2;
    }
    y -= 60;
  }

  private void rule(int width) throws IOException {
    content.setLineWidth((float) width / TENTHS);
    content.moveTo((float) MARGIN / TENTHS, (float) y / TENTHS);
    content.lineTo((float) RIGHT / TENTHS, (float) y / TENTHS);
    content.stroke();
  }

  private void write(PDFont font, int size, int x, String text) throws IOException {
    content.beginText();
    content.setFont(font, (float) size / TENTHS);
    content.newLineAtOffset((float) x / TENTHS, (float) y / TENTHS);
    content.showText(printable(font, text));
    content.endText();
  }

  /** The text in lines that are no wider; broken between characters, better between words. */
  private static List<String> lines(PDFont font, int size, String text, int width)
      throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int character : printable(font, text).codePoints().toArray()) {
      line.appendCodePoint(character);
      if (font.getStringWidth(line.toString()) / 1_000 * size > width) {
        int last = line.offsetByCodePoints(line.length(), -1);
        int blank = line.lastIndexOf(" ");
        int end = blank > 0 ? blank : last;
        lines.add(line.substring(0, end));
        line.delete(0, blank > 0 ? blank + 1 : last);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** The text with a box for each character that the family does not have. */
  private static String printable(PDFont font, String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .forEach(
            character ->
                printable.appendCodePoint(
                    Character.isISOControl(character)
                        ? ' '
                        : isIn(font, character) ? character : MISSING));
    return printable.toString();
  }

  private static boolean isIn(PDFont font, int character) {
    try {
      font.encode(Character.toString(character));
      return true;
    } catch (IOException | IllegalArgumentException notThere) {
      return false;
    }
  }
}
