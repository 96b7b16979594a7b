package org.bursar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bursar.cli.Desk.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy for an auditor is verified, only read, and checked by whoever has its page. */
final class AuditCopyTest {

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void sit() {
    desk = new Desk(folder).books("acme");
    done(desk.type(desk.topUp("10.00"), "apply", "--books", "@acme.books"));
    desk.write("password", "correct horse battery\n");
  }

  private static String done(Answer answer) {
    assertThat(answer.code()).as(answer.err()).isZero();
    return answer.out();
  }

  private void refused(int code, String why, String... words) {
    Answer answer = desk.call(words);
    assertThat(answer.code()).as(answer.out() + answer.err()).isEqualTo(code);
    assertThat(answer.err()).contains(why);
  }

  private String page(String name) throws Exception {
    try (PDDocument document = Loader.loadPDF(desk.bytes(name))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void it_is_read_and_verified_and_not_written() throws Exception {
    String head = done(desk.call("export", "audit", "--books", "@acme.books", "--to", "@a.books"));
    assertThat(page("a-proof.pdf").replaceAll("\\s", ""))
        .contains(head.strip(), "Verificationofthebooks", "Acme", "bursarverify");
    done(desk.call("verify", "--books", "@a.books", "--expect", head.strip()));
    assertThat(done(desk.call("show", "account", "1000", "--json", "--books", "@a.books")))
        .contains("\"ownCash\":\"10.00\"");
    Answer written = desk.type(desk.topUp("1.00"), "apply", "--books", "@a.books");
    assertThat(written.code()).isEqualTo(3);
    assertThat(written.err()).contains("only read", "bursar restore");
    // A mail or a disk loses permissions; the mark inside stays.
    assertThat(desk.file("a.books").toFile().canWrite() && !isRoot()).isFalse();
    assertThat(desk.file("a.books").toFile().setWritable(true)).isTrue();
    assertThat(desk.type(desk.topUp("1.00"), "apply", "--books", "@a.books").code()).isEqualTo(3);
    done(desk.type(desk.topUp("5.00"), "apply", "--books", "@acme.books"));
    done(desk.call("verify", "--books", "@acme.books", "--expect", head.strip()));
  }

  private static boolean isRoot() {
    return System.getProperty("user.name", "").equals("root");
  }

  @Test
  void the_page_is_in_chinese_if_that_is_wished() throws Exception {
    String[] call = {"export", "audit", "--books", "@acme.books", "--to", "@a.books"};
    done(desk.call(with(call, "--language", "zh")));
    assertThat(page("a-proof.pdf")).contains("账簿核验证明", "末条记录").doesNotContain("What was");
  }

  @Test
  void sealed_it_opens_with_the_password_and_stays_only_read() {
    String[] call = {"export", "audit", "--books", "@acme.books", "--to", "@a.sealed"};
    refused(2, ".books", call);
    String head = done(desk.call(with(call, "--password-file", "@password")));
    assertThat(new String(desk.bytes("a.sealed"), StandardCharsets.ISO_8859_1))
        .doesNotContain("SQLite");
    done(desk.call("unseal", "@a.sealed", "--to", "@b.books", "--password-file", "@password"));
    done(desk.call("verify", "--books", "@b.books", "--expect", head.strip()));
    assertThat(desk.type(desk.topUp("1.00"), "apply", "--books", "@b.books").code()).isEqualTo(3);
    assertThat(desk.file("acme.books.plain")).doesNotExist();
    assertThat(desk.file("a-proof.pdf")).exists();
  }

  @Test
  void books_of_one_s_own_are_made_of_it() {
    done(desk.call("export", "audit", "--books", "@acme.books", "--to", "@a.books"));
    done(desk.call("restore", "@a.books", "--to", "@own.books"));
    done(desk.type(desk.topUp("1.00"), "apply", "--books", "@own.books"));
    done(desk.call("verify", "--books", "@own.books"));
  }

  @Test
  void nothing_is_made_of_books_that_are_not_sound_and_nothing_is_written_over() {
    String[] call = {"export", "audit", "--books", "@acme.books", "--to", "@a.books"};
    done(desk.call(call));
    refused(2, "left as it is", call);
    byte[] bytes = desk.bytes("acme.books");
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\"amount\":\"10.00\"");
    bytes[at + 10] = '9';
    desk.write("acme.books", bytes);
    refused(3, "not sound", "export", "audit", "--books", "@acme.books", "--to", "@b.books");
    assertThat(desk.file("b.books")).doesNotExist();
    assertThat(desk.file("b-proof.pdf")).doesNotExist();
    assertThat(desk.file("b.books.unverified")).doesNotExist();
  }

  @Test
  void a_review_pack_is_written_sealed_and_checked() throws Exception {
    String[] call = {"export", "review", "--books", "@acme.books", "--to"};
    String proof = done(desk.call(with(call, "@r.pdf")));
    assertThat(new PDFTextStripper().getText(Loader.loadPDF(desk.bytes("r.pdf"))))
        .contains(proof.strip());
    done(desk.call("verify", "--books", "@acme.books", "--expect", proof.strip()));
    done(desk.call(with(call, "@r.xlsx", "--language", "zh", "--unit", "root")));
    refused(2, "--format", with(call, "@r.bin"));
    refused(2, "not 'doc'", with(call, "@r.bin", "--format", "doc"));
    refused(2, "left as it is", with(call, "@r.pdf"));
    refused(1, "no unit", with(call, "@s.pdf", "--unit", "none"));
    refused(2, "--from is after", with(call, "@s.pdf", "--from", "2030-01-01"));
    refused(2, "of a --unit", with(call, "@s.pdf", "--account", "1000"));
    done(desk.call(with(call, "@r.sealed", "--format", "pdf", "--password-file", "@password")));
    done(desk.call("unseal", "@r.sealed", "--to", "@o.pdf", "--password-file", "@password"));
    assertThat(new String(desk.bytes("o.pdf"), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    assertThat(desk.file("acme.books.plain")).doesNotExist();
  }

  private static String[] with(String[] words, String... more) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(words), java.util.stream.Stream.of(more))
        .toArray(String[]::new);
  }
}
