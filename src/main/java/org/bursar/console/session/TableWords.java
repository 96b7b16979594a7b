package org.bursar.console.session;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bursar.console.kit.Texts;
import org.bursar.exchange.table.ReadFault;

/** What is wrong with a table that was read, in sentences, for whoever reads one. */
public final class TableWords {

  /** What readers say of a row, as keys: what follows a colon is the cell. */
  private static final List<String> REASONS =
      List.of(
          "no currency that is known",
          "no instant",
          "no number of up to 30 digits",
          "no provider is named",
          "no id of an account",
          "provider and billing account are too long",
          "neither Spend nor Usage",
          "no id of an asset",
          "the account's sum has more than 12 digits before the point",
          "the row has more cells than the header",
          "the cell holds an error of the spreadsheet",
          "the row has another number of cells than the header",
          "a spreadsheet has rounded this id; make the column text and enter it again",
          "no asset is named",
          "no name of 1-100 characters",
          "no text of 1-100 characters",
          "not written as an amount",
          "neither a day nor an instant",
          "no whole number from 1",
          "a new asset needs it",
          "an asset of this kind has no such thing",
          "not as it was registered; what differs in this is another asset",
          "no unit is called so",
          "several units are called so",
          "not names of units joined by slashes",
          "neither a unit nor an account is named",
          "no id of a unit",
          "the account was removed; an import never brings it back",
          "the management account stays directly under Root",
          "no pending invitation",
          "neither accepted nor declined");

  /** What readers say with something in it, each with the end of its key. */
  private static final Map<String, Pattern> FILLED =
      Map.of(
          "currency", Pattern.compile("the account's currency is (.*)"),
          "legal", Pattern.compile("the account's legal name is (.*)"),
          "twice", Pattern.compile("the asset stands in line ([0-9]+) already"),
          "account.twice", Pattern.compile("the account stands in line ([0-9]+) already"),
          "path.twice", Pattern.compile("another row gives this path the unit (.*)"),
          "unit.twice", Pattern.compile("another row has this unit at /(.*)"),
          "words", Pattern.compile("none of ([A-Z_, ]+)"));

  /** What the rules say is a sentence of the language of the moment already. */
  private static final Pattern CODE = Pattern.compile("[A-Z]+(_[A-Z]+)*");

  private TableWords() {}

  /** What is wrong with a row. */
  public static String reason(String said) {
    int colon = said.indexOf(": ");
    String reason = colon < 0 ? said : said.substring(0, colon);
    String cell = colon < 0 ? "" : said.substring(colon + 2);
    if (CODE.matcher(reason).matches()) {
      return cell;
    }
    String words = words(reason);
    return cell.isEmpty() ? words : Texts.now("table.reason.cell", words, cell);
  }

  private static String words(String reason) {
    int known = REASONS.indexOf(reason);
    if (known >= 0) {
      return Texts.now("table.reason." + known);
    }
    for (Map.Entry<String, Pattern> filled : FILLED.entrySet()) {
      Matcher matcher = filled.getValue().matcher(reason);
      if (matcher.matches()) {
        return Texts.now("table.reason." + filled.getKey(), matcher.group(1));
      }
    }
    return reason;
  }

  /**
   * Why files cannot be read at all.
   *
   * @param screen whose texts come first: {@code bills.unreadable.…}
   */
  public static String unreadable(String screen, ReadFault fault) {
    String where =
        fault.line() > 0
            ? Texts.now("table.unreadable.line", fault.file(), fault.line())
            : fault.file();
    String about = fault.column().isEmpty() ? fault.detail() : fault.column();
    String own = screen + ".unreadable." + fault.reason();
    String key = Texts.has(own) ? own : "table.unreadable." + fault.reason();
    // A screen's own sentence may say where the name stands in it.
    String sentence = Texts.now(key, about);
    boolean isSaid = about.isEmpty() || sentence.contains(about);
    return where + ": " + sentence + (isSaid ? "" : " (" + about + ")");
  }
}
