package org.bursar.exchange.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bursar.exchange.table.Cell;
import org.bursar.exchange.table.TableWriter;
import org.bursar.vocabulary.Money;

/** What changed between two instants, a row for each account, as a CSV file or a spreadsheet. */
public final class ComparisonFile {

  private static final List<String> ENGLISH =
      List.of(
          "Account",
          "Name",
          "What changed",
          "Unit before",
          "Unit after",
          "Currency",
          "Available before",
          "Available after",
          "Available, change",
          "Own cash before",
          "Own cash after",
          "Transferred in before",
          "Transferred in after",
          "Credit limit before",
          "Credit limit after",
          "Unsettled before",
          "Unsettled after",
          "Assets gained",
          "Assets lost");
  private static final List<String> CHINESE =
      List.of(
          "账号", "名称", "变化", "原组织单元", "现组织单元", "币种", "原可用余额", "现可用余额", "可用余额变动", "原自有现金", "现自有现金",
          "原划入资金", "现划入资金", "原信用额度", "现信用额度", "原未结清", "现未结清", "新增覆盖资产", "失去覆盖资产");

  private ComparisonFile() {}

  /**
   * Writes it.
   *
   * @param language of titles and words
   * @throws IOException if the file cannot be written; what was there is then as it was
   */
  public static void write(Comparison comparison, Locale language, Path file) throws IOException {
    boolean isChinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
    TableWriter.writeCells(
        file,
        isChinese ? CHINESE : ENGLISH,
        () -> comparison.accounts().stream().map(change -> row(change, isChinese)).iterator());
  }

  private static List<Cell> row(AccountChange change, boolean isChinese) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(change.is().id().value()));
    cells.add(Cell.text(change.is().name()));
    cells.add(
        Cell.text(
            change.kinds().stream()
                .map(kind -> word(kind, isChinese))
                .collect(Collectors.joining(isChinese ? "、" : ", "))));
    cells.add(Cell.text(change.unitBefore()));
    cells.add(Cell.text(change.unitAfter()));
    cells.add(Cell.text(change.is().currency().code()));
    both(cells, change.balanceBefore().available(), change.balanceAfter().available());
    cells.add(Cell.amount(change.change()));
    both(cells, change.balanceBefore().ownCash(), change.balanceAfter().ownCash());
    both(cells, change.balanceBefore().transferredIn(), change.balanceAfter().transferredIn());
    both(cells, change.balanceBefore().creditLimit(), change.balanceAfter().creditLimit());
    both(
        cells,
        change.balanceBefore().unsettledCurrent().plus(change.balanceBefore().unsettledPrevious()),
        change.balanceAfter().unsettledCurrent().plus(change.balanceAfter().unsettledPrevious()));
    cells.add(Cell.count(change.gained()));
    cells.add(Cell.count(change.lost()));
    return cells;
  }

  private static void both(List<Cell> cells, Money before, Money after) {
    cells.add(Cell.amount(before));
    cells.add(Cell.amount(after));
  }

  private static String word(AccountChange.Kind kind, boolean isChinese) {
    return switch (kind) {
      case JOINED -> isChinese ? "加入" : "joined";
      case REMOVED -> isChinese ? "移除" : "removed";
      case RENAMED -> isChinese ? "改名" : "renamed";
      case MOVED -> isChinese ? "移动" : "moved";
      case FROZEN -> isChinese ? "冻结" : "frozen";
      case UNFROZEN -> isChinese ? "解冻" : "unfrozen";
      case BALANCE -> isChinese ? "余额" : "balance";
      case CREDIT -> isChinese ? "信用额度" : "credit";
      case COVERAGE -> isChinese ? "共享覆盖" : "coverage";
    };
  }
}
