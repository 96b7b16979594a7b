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
  private static final float MARGIN = 56;
  private static final float LABEL = 120;
  private static final float RIGHT = PDRectangle.A4.getWidth() - MARGIN;

  private final PDDocument document = new PDDocument();
  private final PDPageContentStream content;
  private final PDFont regular;
  private final PDFont bold;
  private float y = PDRectangle.A4.getHeight() - MARGIN;

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
    y -= 12;
    write(regular, 11, MARGIN, above);
    y -= 30;
    write(bold, 20, MARGIN, title);
    y -= 14;
    rule(1);
    y -= 22;
  }

  void rows(List<Row> rows) throws IOException {
    for (Row row : rows) {
      row(row, regular, 10.5f);
    }
  }

  void emphasis(String label, String text) throws IOException {
    row(new Row(label, text), bold, 13);
  }

  void foot(String text) throws IOException {
    y -= 4;
    rule(0.5f);
    y -= 16;
    for (String line : lines(regular, 9, text, RIGHT - MARGIN)) {
      write(regular, 9, MARGIN, line);
      y -= 13;
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

  private void row(Row row, PDFont font, float size) throws IOException {
    write(regular, 10.5f, MARGIN, row.label());
    for (String line : lines(font, size, row.text(), RIGHT - MARGIN - LABEL)) {
      write(font, size, MARGIN + LABEL, line);
      y -= size * 1.5f;
    }
    y -= 6;
  }

  private void rule(float width) throws IOException {
    content.setLineWidth(width);
    content.moveTo(MARGIN, y);
    content.lineTo(RIGHT, y);
    content.stroke();
  }

  private void write(PDFont font, float size, float x, String text) throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(x, y);
    content.showText(printable(font, text));
    content.endText();
  }

  /** The text in lines that are no wider; broken between characters, better between words. */
  private static List<String> lines(PDFont font, float size, String text, float width)
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
