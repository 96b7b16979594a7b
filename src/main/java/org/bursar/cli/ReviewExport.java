package org.bursar.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bursar.books.Books;
import org.bursar.books.journal.Pace;
import org.bursar.exchange.review.Review;
import org.bursar.exchange.review.ReviewPrint;
import org.bursar.exchange.review.ReviewSheet;
import org.bursar.exchange.review.ReviewWish;
import org.bursar.seal.SealedFile;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Writes a review pack, sealed if there is a password.
 *
 * @param format {@code pdf} or {@code xlsx}; null for what the file's name says
 */
record ReviewExport(BooksFile books, Path file, @Nullable String format, PasswordFile password) {

  private static final List<String> FORMATS = List.of("pdf", "xlsx");

  /** Ends the call if nobody says what it shall be written as. */
  void refuseWrongCall() {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (format != null && !FORMATS.contains(format)) {
      throw Ending.wrongCall("--format takes pdf or xlsx, not '" + format + "'.");
    } else if (format == null && FORMATS.stream().noneMatch(each -> name.endsWith("." + each))) {
      throw Ending.wrongCall(
          "a review pack is a .pdf or an .xlsx; of a file of another name, --format says which.");
    }
  }

  /**
   * Writes it, and prints its proof.
   *
   * @param asOf null for now
   */
  void write(
      UnitId unit,
      @Nullable Instant asOf,
      @Nullable LocalDate from,
      Locale language,
      Surroundings around)
      throws IOException {
    try (Books open = books.read(around)) {
      Instant at = asOf == null ? open.now().now(around.clock().instant()) : asOf;
      Review review =
          Review.find(open, new ReviewWish(unit, at, from))
              .orElseThrow(() -> Ending.refused("there was no unit '" + unit + "' then."));
      if (review.from().isAfter(review.until())) {
        throw Ending.wrongCall("--from is after the day of --as-of, " + review.until() + ".");
      } else if (password.isNamed()) {
        SealedFile.write(
            books.path().resolveSibling(books.path().getFileName() + ".plain"),
            file,
            password.read(),
            PasswordFile.salt(),
            draft -> write(review, language, draft));
      } else {
        write(review, language, file);
      }
      around.out().println(review.proof());
    }
  }

  private void write(Review review, Locale language, Path to) throws IOException {
    if (isPdf()) {
      ReviewPrint.write(review, language, to, Pace.UNWATCHED);
    } else {
      ReviewSheet.write(review, language, to, Pace.UNWATCHED);
    }
  }

  private boolean isPdf() {
    return format == null
        ? file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")
        : format.equals("pdf");
  }
}
