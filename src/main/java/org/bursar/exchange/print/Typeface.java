package org.bursar.exchange.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A font that knows how wide its characters are, and breaks texts into lines by that. */
final class Typeface {

  private static final char MISSING = '\u25a1';

  private final PDFont font;

  /** Widths in thousandths of the size; -1 of a character that the font does not have. */
  private final Map<Integer, Integer> widths = new HashMap<>();

  Typeface(PDFont font) {
    this.font = font;
  }

  PDFont font() {
    return font;
  }

  /** The text with a box for each character that the family does not have. */
  String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .map(character -> Character.isISOControl(character) ? ' ' : character)
        .map(character -> widthOf(character) < 0 ? MISSING : character)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  /** How wide a printable text is, in the unit of the size. */
  int width(String text, int size) {
    return text.codePoints().map(this::widthOf).sum() * size / 1_000;
  }

  /** The text in lines that are no wider; broken between characters, better between words. */
  List<String> lines(String text, int size, int width) {
    String left = printable(text);
    List<String> lines = new ArrayList<>();
    while (width(left, size) > width) {
      int end = fitting(left, size, width);
      int blank = left.lastIndexOf(' ', end);
      boolean atBlank = blank > 0;
      lines.add(left.substring(0, atBlank ? blank : end));
      left = left.substring(atBlank ? blank + 1 : end);
    }
    lines.add(left);
    return lines;
  }

  /** Where the first line must end, after one character at least. */
  private int fitting(String text, int size, int width) {
    int at = text.offsetByCodePoints(0, 1);
    int wide = widthOf(text.codePointAt(0));
    while (at < text.length()) {
      int character = text.codePointAt(at);
      wide += widthOf(character);
      if (wide * size / 1_000 > width) {
        return at;
      }
      at += Character.charCount(character);
    }
    return at;
  }

  private int widthOf(int character) {
    return widths.computeIfAbsent(character, this::measured);
  }

  private int measured(int character) {
    try {
      return Math.round(font.getStringWidth(Character.toString(character)));
    } catch (IOException | IllegalArgumentException notThere) {
      return -1;
    }
  }
}
