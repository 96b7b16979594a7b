package org.bursar.exchange.transfers;

import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bursar.books.journal.TransferRecord;
import org.bursar.codec.EntryProof;
import org.bursar.enterprise.Enterprise;
import org.bursar.exchange.print.PrintedDocument;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.TransferKind;

/** The receipt of one transfer or reclaim: a page to print, in English or Chinese. */
public final class Receipt {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final TransferRecord record;
  private final Enterprise enterprise;
  private final EntryProof head;
  private final boolean chinese;

  private Receipt(TransferRecord record, Enterprise enterprise, EntryProof head, boolean chinese) {
    this.record = record;
    this.enterprise = enterprise;
    this.head = head;
    this.chinese = chinese;
  }

  /**
   * Writes the receipt as a PDF.
   *
   * @param enterprise whose books have the record
   * @param head the books' last entry then, by which anybody can check it
   * @param language Chinese for any Chinese, English for any other
   * @throws IOException if the file cannot be written; what was there is then as it was
   */
  public static void write(
      TransferRecord record, Enterprise enterprise, EntryProof head, Locale language, Path file)
      throws IOException {
    boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
    Receipt receipt = new Receipt(record, enterprise, head, chinese);
    PrintedDocument.write(file, receipt.title(), false, receipt::print);
  }

  private String title() {
    return said(
        record.kind() == TransferKind.TRANSFER ? "Transfer receipt" : "Reclaim receipt",
        record.kind() == TransferKind.TRANSFER ? "资金划拨回单" : "资金回收回单");
  }

  private void print(PrintedDocument page) throws IOException {
    page.head(enterprise.setup().name(), title());
    page.rows(facts());
    page.emphasis(said("Amount", "金额"), money(record.amount()));
    if (chinese) {
      page.emphasis("大写金额", CapitalNumerals.of(record.amount()));
    }
    page.rows(
        List.of(
            new PrintedDocument.Row(said("Remark", "备注"), record.remark()),
            new PrintedDocument.Row(
                said("From, afterwards", "转出方余额"),
                after(record.fromCash(), record.fromAvailable())),
            new PrintedDocument.Row(
                said("To, afterwards", "转入方余额"), after(record.toCash(), record.toAvailable())),
            new PrintedDocument.Row(said("Done by", "操作人"), record.actor()),
            new PrintedDocument.Row(said("Journal entry", "日记账记录号"), Long.toString(record.entry())),
            new PrintedDocument.Row(said("Last entry", "账簿末条记录"), head.toString())));
    page.foot(
        said(
            "Printed from the books of "
                + enterprise.setup().name()
                + ". Anybody who has them can check that they still hold what is printed here:"
                + " bursar verify --books FILE --expect, and the last entry above.",
            "本回单由"
                + enterprise.setup().name()
                + "的账簿打印。持有账簿者均可核对其中仍含本回单所载内容：bursar verify --books 文件"
                + " --expect，后接上述末条记录。"));
  }

  private List<PrintedDocument.Row> facts() {
    List<PrintedDocument.Row> rows = new ArrayList<>();
    rows.add(new PrintedDocument.Row(said("Number", "编号"), Long.toString(record.number())));
    rows.add(
        new PrintedDocument.Row(
            said("Time", "时间"),
            MOMENT.format(record.at().atZone(enterprise.setup().zone()))
                + " ("
                + enterprise.setup().zone()
                + ")"));
    rows.add(new PrintedDocument.Row(said("From", "转出账号"), account(record.from())));
    rows.add(new PrintedDocument.Row(said("To", "转入账号"), account(record.to())));
    return rows;
  }

  private String account(AccountId id) {
    return enterprise.organization().accounts().get(id).name() + "  " + id;
  }

  private String after(Money cash, Money available) {
    return said("cash ", "现金余额 ") + money(cash) + said(", available ", "，可用余额 ") + money(available);
  }

  private static String money(Money money) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(money.currency().decimals());
    format.setMaximumFractionDigits(money.currency().decimals());
    return format.format(money.decimal()).replace('-', '\u2212') + " " + money.currency().code();
  }

  private String said(String english, String inChinese) {
    return chinese ? inChinese : english;
  }
}
