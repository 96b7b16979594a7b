package org.bursar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.bursar.books.AuditCopy;
import org.bursar.books.store.BooksFault;
import org.bursar.exchange.audit.AuditProof;
import org.bursar.seal.SealedFile;

/**
 * Makes a copy for an auditor with its page beside it, sealed if there is a password.
 *
 * @param books of which it is
 * @param copy where it goes
 */
record AuditExport(Path books, Path copy, PasswordFile password) {

  /** Makes both; the page first tells of what is there, so it is made last. */
  void make(Locale language, Surroundings around) throws IOException {
    Path page = AuditProof.beside(copy);
    if (Files.exists(page)) {
      throw Ending.wrongCall(
          page + " is there already and was left as it is. Choose another name.");
    }
    AuditCopy.Made made = password.isNamed() ? sealed() : AuditCopy.make(books, copy, _ -> {});
    Instant now = around.clock().instant();
    AuditProof.write(
        made, String.valueOf(copy.getFileName()), now, around.actor().name(), language, page);
    around.out().println(made.head());
  }

  private AuditCopy.Made sealed() throws IOException {
    AuditCopy.Made[] made = new AuditCopy.Made[1];
    Path plain = books.resolveSibling(books.getFileName() + ".plain");
    try {
      SealedFile.write(
          plain,
          copy,
          password.read(),
          PasswordFile.salt(),
          draft -> made[0] = AuditCopy.make(books, draft, _ -> {}));
    } catch (BooksFault e) {
      throw e.saidOf(plain, copy);
    }
    return made[0];
  }
}
