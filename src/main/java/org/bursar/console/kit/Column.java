package org.bursar.console.kit;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.bursar.vocabulary.Money;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A column of a {@link DataTable}: what it shows of a row, how that sorts, filters and is copied.
 * The {@code with…} methods adjust it before a table gets it, never after.
 *
 * @param <T> what the rows are
 */
public final class Column<T> {
  private static final String NOTHING = "\u2014";

  private final String id;
  private final ObservableValue<String> title;
  private final Function<T, String> text;
  private final Function<T, String> copied;
  private final Comparator<T> order;
  private boolean figures;
  private boolean shownFirst = true;
  private double width = 120;
  private double least = 60;
  private Predicate<T> negative = row -> false;
  private Predicate<T> struck = row -> false;
  private @Nullable Consumer<T> link;
  private @Nullable Function<T, Feather> icon;
  private @Nullable Function<T, Tone> tone;
  private @Nullable Function<T, Node> node;

  private Column(
      String id,
      ObservableValue<String> title,
      Function<T, String> text,
      Function<T, String> copied,
      Comparator<T> order) {
    this.id = id;
    this.title = title;
    this.text = text;
    this.copied = copied;
    this.order = order;
  }

  /** A column of names or words, in the order of the language. */
  public static <T> Column<T> text(
      String id, ObservableValue<String> title, Function<T, String> value) {
    return new Column<>(
        id, title, value, value, (a, b) -> collator().compare(value.apply(a), value.apply(b)));
  }

  /** A column of amounts: right-aligned, exact, sorted within a currency. */
  public static <T> Column<T> amount(
      String id, ObservableValue<String> title, Function<T, @Nullable Money> value) {
    Column<T> column =
        new Column<>(
            id,
            title,
            row -> {
              Money money = value.apply(row);
              return money == null ? NOTHING : Texts.formats().amount(money);
            },
            row -> {
              Money money = value.apply(row);
              return money == null ? "" : money.plain();
            },
            Comparator.comparing(
                row -> value.apply(row), Comparator.nullsFirst(Column::byCurrencyThenSize)));
    column.figures = true;
    column.width = 110;
    column.least = 100;
    column.negative =
        row -> {
          Money money = value.apply(row);
          return money != null && money.isNegative();
        };
    return column;
  }

  /** A column of whole numbers, right-aligned. */
  public static <T> Column<T> count(
      String id, ObservableValue<String> title, ToLongFunction<T> value) {
    Column<T> column =
        new Column<>(
            id,
            title,
            row -> Texts.formats().count(value.applyAsLong(row)),
            row -> Long.toString(value.applyAsLong(row)),
            Comparator.comparingLong(value));
    column.figures = true;
    column.width = 80;
    return column;
  }

  /** A column of exact decimals without a currency, right-aligned. */
  public static <T> Column<T> decimal(
      String id, ObservableValue<String> title, Function<T, BigDecimal> value) {
    Column<T> column =
        new Column<>(
            id,
            title,
            row -> Texts.formats().amount(value.apply(row)),
            row -> value.apply(row).toPlainString(),
            Comparator.comparing(value));
    column.figures = true;
    column.width = 110;
    column.least = 100;
    column.negative = row -> value.apply(row).signum() < 0;
    return column;
  }

  /** A column of moments: {@code 2026-11-22 10:42}. */
  public static <T> Column<T> moment(
      String id, ObservableValue<String> title, ZoneId zone, Function<T, Instant> value) {
    Function<T, String> written = row -> Texts.formats().moment(value.apply(row), zone);
    Column<T> column = new Column<>(id, title, written, written, Comparator.comparing(value));
    column.width = 140;
    column.least = 134;
    return column;
  }

  /** A column of anything else, by what it shows and how that sorts. */
  public static <T> Column<T> of(
      String id, ObservableValue<String> title, Function<T, String> text, Comparator<T> order) {
    return new Column<>(id, title, text, text, order);
  }

  /** Right-aligned, as figures are. */
  public Column<T> withFigures() {
    figures = true;
    return this;
  }

  /** This many pixels wide at first. */
  public Column<T> withWidth(double pixels) {
    width = pixels;
    return this;
  }

  /** Never narrower than this many pixels. */
  public Column<T> withLeast(double pixels) {
    least = pixels;
    return this;
  }

  /** Hidden until somebody chooses it. */
  public Column<T> hiddenAtFirst() {
    shownFirst = false;
    return this;
  }

  /** The text leads somewhere. */
  public Column<T> withLink(Consumer<T> act) {
    link = act;
    return this;
  }

  /** The text is struck through where it does not count any more; another column says why. */
  public Column<T> withStruck(Predicate<T> struckOfRow) {
    struck = struckOfRow;
    return this;
  }

  /** Before the link stands an icon; what it says is said in another column too. */
  public Column<T> withIcon(Function<T, Feather> iconOfRow) {
    icon = iconOfRow;
    return this;
  }

  /** The text is a state, in a chip of this tone; an empty text has none. */
  public Column<T> withChip(Function<T, Tone> toneOfRow) {
    tone = toneOfRow;
    return this;
  }

  /** The cell is this node; the text still sorts, filters, is copied and spoken. */
  public Column<T> withNode(Function<T, Node> nodeOfRow) {
    node = nodeOfRow;
    return this;
  }

  /** Its name in a {@link TableState} and in the style sheet. */
  public String id() {
    return id;
  }

  ObservableValue<String> title() {
    return title;
  }

  String textOf(T row) {
    return text.apply(row);
  }

  String copiedOf(T row) {
    return copied.apply(row);
  }

  Comparator<T> order() {
    return order;
  }

  boolean isFigures() {
    return figures;
  }

  boolean isShownFirst() {
    return shownFirst;
  }

  double width() {
    return width;
  }

  double least() {
    return least;
  }

  boolean isNegative(T row) {
    return negative.test(row);
  }

  boolean isStruck(T row) {
    return struck.test(row);
  }

  @Nullable Consumer<T> link() {
    return link;
  }

  @Nullable Function<T, Feather> icon() {
    return icon;
  }

  @Nullable Function<T, Tone> tone() {
    return tone;
  }

  @Nullable Function<T, Node> node() {
    return node;
  }

  private static int byCurrencyThenSize(Money a, Money b) {
    int currencies = a.currency().compareTo(b.currency());
    return currencies != 0 ? currencies : a.compareTo(b);
  }

  private static Collator collator() {
    return Collator.getInstance(Texts.formats().language().locale());
  }
}
