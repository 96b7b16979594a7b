package org.bursar.exchange.print;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The sheets that are written on, one after the other, in the console's own family of both
 * languages. Lengths are tenths of a point, of which an inch has 72; heights count from the bottom.
 */
final class Paper implements AutoCloseable {

  private static final String FONTS = "/org/bursar/console/kit/fonts/BursarSans-";
  private static final int TENTHS = 10;

  /** The console's own colour. */
  private static final Color INK = new Color(10, 122, 107);

  private static final int LONG = 8_419;
  private static final int SHORT = 5_953;

  private final PDDocument document = new PDDocument();
  private final boolean isLandscape;
  private final Typeface regular;
  private final Typeface bold;
  private @Nullable PDPageContentStream content;

  Paper(String title, boolean isLandscape) throws IOException {
    this.isLandscape = isLandscape;
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setProducer("Bursar");
    regular = typeface("Regular");
    bold = typeface("Bold");
    turn();
  }

  private Typeface typeface(String face) throws IOException {
    try (InputStream in = Paper.class.getResourceAsStream(FONTS + face + ".ttf")) {
      if (in == null) {
        throw new IllegalStateException("the font is missing in this build");
      }
      return new Typeface(PDType0Font.load(document, in, true));
    }
  }

  Typeface regular() {
    return regular;
  }

  Typeface bold() {
    return bold;
  }

  int width() {
    return isLandscape ? LONG : SHORT;
  }

  int height() {
    return isLandscape ? SHORT : LONG;
  }

  int pages() {
    return document.getNumberOfPages();
  }

  /** Goes on with a new page. */
  void turn() throws IOException {
    finish();
    PDRectangle size = new PDRectangle((float) width() / TENTHS, (float) height() / TENTHS);
    PDPage page = new PDPage(size);
    document.addPage(page);
    content = new PDPageContentStream(document, page);
  }

  /** Goes back to a page that was written before, counted from 0. */
  void reopen(int page) throws IOException {
    finish();
    content =
        new PDPageContentStream(document, document.getPage(page), AppendMode.APPEND, true, true);
  }

  void write(Typeface face, int size, int x, int y, String printable) throws IOException {
    PDPageContentStream page = open();
    page.beginText();
    page.setFont(face.font(), (float) size / TENTHS);
    page.newLineAtOffset((float) x / TENTHS, (float) y / TENTHS);
    page.showText(printable);
    page.endText();
  }

  void rule(int width, int from, int until, int y) throws IOException {
    PDPageContentStream page = open();
    page.setLineWidth((float) width / TENTHS);
    page.moveTo((float) from / TENTHS, (float) y / TENTHS);
    page.lineTo((float) until / TENTHS, (float) y / TENTHS);
    page.stroke();
  }

  /** A bar from its lower left corner. */
  void bar(int x, int y, int width, int height, boolean isHollow) throws IOException {
    PDPageContentStream page = open();
    page.addRect(
        (float) x / TENTHS, (float) y / TENTHS, (float) width / TENTHS, (float) height / TENTHS);
    page.setLineWidth(0.5f);
    page.setStrokingColor(INK);
    page.setNonStrokingColor(INK);
    if (isHollow) {
      page.stroke();
    } else {
      page.fillAndStroke();
    }
    page.setStrokingColor(Color.BLACK);
    page.setNonStrokingColor(Color.BLACK);
  }

  private PDPageContentStream open() {
    if (content == null) {
      throw new IllegalStateException("no page is open");
    }
    return content;
  }

  private void finish() throws IOException {
    if (content != null) {
      content.close();
      content = null;
    }
  }

  void save(Path file) throws IOException {
    finish();
    document.save(file.toFile());
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
