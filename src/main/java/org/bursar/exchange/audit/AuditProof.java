package org.bursar.exchange.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.bursar.books.AuditCopy;
import org.bursar.enterprise.Enterprise;
import org.bursar.exchange.print.PrintedDocument;
import org.bursar.exchange.print.PrintedDocument.Row;

/**
 * The page beside an auditor's copy: whose books they are, up to which entry, what was verified
 * before it was made, and how anybody checks that again. It tells no figures.
 */
public final class AuditProof {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final String ENDING = "-proof.pdf";

  private final AuditCopy.Made made;
  private final boolean chinese;

  private AuditProof(AuditCopy.Made made, boolean chinese) {
    this.made = made;
    this.chinese = chinese;
  }

  /** Where the page of a copy stands: beside it, by its name up to the first ending. */
  public static Path beside(Path copy) {
    String name = String.valueOf(copy.getFileName());
    for (String ending : List.of(".sealed", ".books")) {
      if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
        name = name.substring(0, name.length() - ending.length());
      }
    }
    return copy.resolveSibling(name + ENDING);
  }

  /**
   * Writes the page.
   *
   * @param copy what the copy is called where it is sent
   * @param at when it was made
   * @param by who made it
   * @param language Chinese for any Chinese, English for any other
   * @throws IOException if the file cannot be written; what was there is then as it was
   */
  public static void write(
      AuditCopy.Made made, String copy, Instant at, String by, Locale language, Path file)
      throws IOException {
    boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
    AuditProof proof = new AuditProof(made, chinese);
    PrintedDocument.write(file, proof.title(), false, page -> proof.print(page, copy, at, by));
  }

  private String title() {
    return said("Verification of the books", "账簿核验证明");
  }

  private void print(PrintedDocument page, String copy, Instant at, String by) throws IOException {
    Enterprise enterprise = made.enterprise();
    String name = enterprise.setup().name();
    page.head(name, title());
    page.rows(
        List.of(
            new Row(said("Enterprise", "企业"), name + "  " + enterprise.setup().id()),
            new Row(said("Copy", "副本文件"), copy),
            new Row(
                said("Entries", "记录"),
                said("1 to ", "第 1 至 ")
                    + made.head().entry()
                    + said(", of ", " 条，")
                    + moment(made.begun())
                    + said(" to ", " 至 ")
                    + moment(enterprise.at())
                    + " ("
                    + enterprise.setup().zone()
                    + ")"),
            new Row(said("In them", "其中包含"), counts()),
            new Row(said("Last entry", "末条记录"), made.head().toString()),
            new Row(said("Made", "制作"), moment(at) + said(", by ", "，制作人 ") + by)));
    page.section(said("What was verified before it was made", "制作前已核验的内容"));
    page.rows(checks());
    page.section(said("How to check it yourself", "如何自行核对"));
    page.rows(steps(copy));
    page.foot(
        said(
            "The hash of an entry covers the entry before it. So the last entry above stands for"
                + " all of them: whoever has it from this page can tell that no entry of the copy"
                + " was changed, left out or added, and later that the enterprise's own books still"
                + " hold the same.",
            "每条记录的哈希都涵盖其前一条记录，因此上述末条记录即代表全部记录：凭本页所载的末条记录，可以确认副本中没有任何记录被修改、"
                + "删除或增添，日后也可确认企业自己的账簿仍含相同内容。"));
  }

  private String counts() {
    Enterprise enterprise = made.enterprise();
    long units = enterprise.organization().units().countBelowRoot();
    long accounts = enterprise.organization().accounts().byOrdinal().size();
    return said("units: ", "组织单元 ")
        + units
        + said(", accounts: ", "，账号 ")
        + accounts
        + said(", transfers and reclaims: ", "，划拨与回收 ")
        + enterprise.funds().transfers();
  }

  private List<Row> checks() {
    return List.of(
        new Row(
            said("The chain", "哈希链"),
            said(
                "Every entry has the hash of its own bytes and of the entry before it, from the"
                    + " first to the last.",
                "自第一条至最后一条，每条记录的哈希均与其自身字节及前一条记录相符。")),
        new Row(
            said("The decisions", "判定"),
            said(
                "Every command, decided again, has the events that are stored of it.",
                "逐条重新判定每个指令，其结果与所存事件一致。")),
        new Row(
            said("The sums", "金额"),
            said(
                "The postings of every entry sum up to zero in every currency, and every balance to"
                    + " its postings.",
                "每条记录的分录按币种合计为零，每个余额等于其分录之和。")),
        new Row(
            said("The tables", "数据表"),
            said("What is shown equals what follows from the entries.", "所显示的数据与由记录推得的数据一致。")));
  }

  private List<Row> steps(String copy) {
    return List.of(
        new Row(
            said("If sealed", "如已封存"),
            "bursar unseal "
                + copy
                + said(" --to NEW --password-file FILE", " --to 新文件 --password-file 密码文件")),
        new Row(
            said("Verify", "核验"),
            said(
                "bursar verify --books COPY --expect, and the last entry above.",
                "bursar verify --books 副本 --expect，后接上述末条记录。")),
        new Row(
            said("Read", "查阅"),
            said(
                "bursar COPY opens it. It can be read, searched, looked at as of any day and"
                    + " exported, not written.",
                "bursar 副本 即可打开。可以查阅、检索、查看任一日期的状态并导出，但不能写入。")));
  }

  private String moment(Instant instant) {
    return MOMENT.format(instant.atZone(made.enterprise().setup().zone()));
  }

  private String said(String english, String inChinese) {
    return chinese ? inChinese : english;
  }
}
