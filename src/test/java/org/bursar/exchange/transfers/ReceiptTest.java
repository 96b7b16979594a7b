package org.bursar.exchange.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bursar.books.journal.TransferRecord;
import org.bursar.codec.EntryProof;
import org.bursar.codec.Hash;
import org.bursar.enterprise.Enterprise;
import org.bursar.support.Firm;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.TransferKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receipt says what the record says, in the language that was asked for. */
final class ReceiptTest {

  @TempDir private Path folder;
  private static final EntryProof HEAD = new EntryProof(18, Hash.parse("3f".repeat(32)));

  private final Enterprise enterprise = Firm.with("B").now();

  @Test
  void an_english_receipt_tells_everything() throws IOException {
    assertThat(printed("Monthly budget", Locale.ENGLISH))
        .contains("Transfer receipt", "Acme Ltd", "2026-10-05 12:00:00 (UTC)")
        .contains("2,500.05 CNY", "cash 81.00 CNY, available 81.00 CNY", "−12.00 CNY", "eva", "17")
        .contains("Monthly budget");
  }

  @Test
  void a_chinese_receipt_has_the_amount_in_capital_numerals() throws IOException {
    assertThat(printed("月度预算划拨", Locale.SIMPLIFIED_CHINESE))
        .contains("资金划拨回单", "人民币贰仟伍佰元零伍分", "月度预算划拨")
        .doesNotContain("receipt");
  }

  @Test
  void a_receipt_names_the_entry_by_which_anybody_checks_it() throws IOException {
    for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      assertThat(printed("r", language).replaceAll("\\s", ""))
          .contains(HEAD.toString())
          .contains("bursarverify--books", "--expect");
    }
  }

  @Test
  void the_font_is_in_the_file() throws IOException {
    Path file = write("预算", Locale.SIMPLIFIED_CHINESE);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      var resources = document.getPage(0).getResources();
      for (var name : resources.getFontNames()) {
        PDFont font = resources.getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.getName()).contains("BursarSans");
      }
    }
    assertThat(Files.size(file)).isLessThan(200_000);
  }

  @Test
  void what_the_font_lacks_is_a_box_and_a_long_remark_goes_on_below() throws IOException {
    String remark = "\uD83C\uDF89שלום\n\t" + "预算".repeat(80) + " end";
    assertThat(printed(remark, Locale.ENGLISH)).contains("□□□□□").contains("end");
  }

  private String printed(String remark, Locale language) throws IOException {
    try (PDDocument document = Loader.loadPDF(write(remark, language).toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      return new PDFTextStripper().getText(document);
    }
  }

  private Path write(String remark, Locale language) throws IOException {
    TransferRecord record =
        new TransferRecord(
            7,
            Instant.parse("2026-10-05T12:00:00Z"),
            TransferKind.TRANSFER,
            new AccountId("M"),
            new AccountId("B"),
            money("2500.05"),
            money("81.00"),
            money("81.00"),
            money("2500.05"),
            money("12.00").negated(),
            remark,
            "eva",
            17,
            List.of());
    Path file = folder.resolve("receipt.pdf");
    Receipt.write(record, enterprise, HEAD, language, file);
    return file;
  }

  private static Money money(String amount) {
    return Money.of(Amount.parse(amount), Currency.of("CNY")).orElseThrow();
  }
}
