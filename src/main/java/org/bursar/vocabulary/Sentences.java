package org.bursar.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a refusal says to a person: what is wrong and what to do next, in English or Simplified
 * Chinese.
 *
 * <p>A sentence of a bundle has parts in square brackets with figures in braces: <code>
 * Enter less[: at most {transferable}].</code> A part is said only if all its figures are there, so
 * a refusal with fewer details still makes a sentence. A figure that has a word of its own ({@code
 * boundBy.OWN_CASH}) is said with it; an amount that decided is grouped, as everywhere a person
 * reads one. What the person gave is said as it was given.
 */
public final class Sentences {

  private static final Pattern PART = Pattern.compile("\\[([^\\]]*)\\]");
  private static final Pattern FIGURE = Pattern.compile("\\{([A-Za-z]+)\\}");

  /** The figures that are amounts of the books. */
  private static final Set<String> AMOUNTS =
      Set.of(
          "transferable",
          "reclaimable",
          "allocatable",
          "unsettled",
          "cash",
          "available",
          "reclaimableFrom",
          "reclaimableBy");

  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");

  private final Map<String, String> bundle;

  private Sentences(String language) {
    bundle = read("refusals_" + language + ".properties");
  }

  /** Read when a first refusal is told in the language, not at the start of the program. */
  private static final class English {
    static final Sentences ONES = new Sentences("en");
  }

  private static final class Chinese {
    static final Sentences ONES = new Sentences("zh");
  }

  /** The sentence of a refusal; in English for every language but Chinese. */
  public static String of(Refusal refusal, Locale language) {
    return of(refusal, language, amount -> amount);
  }

  /**
   * The same, for who shows amounts in another way.
   *
   * @param amounts what is said for an amount of the books, which comes grouped
   */
  public static String of(Refusal refusal, Locale language, UnaryOperator<String> amounts) {
    Sentences sentences = language.getLanguage().equals("zh") ? Chinese.ONES : English.ONES;
    return sentences.sentence(refusal, amounts);
  }

  private String sentence(Refusal refusal, UnaryOperator<String> amounts) {
    String pattern = bundle.getOrDefault(refusal.code().name(), refusal.code().name());
    return PART.matcher(pattern)
        .replaceAll(part -> Matcher.quoteReplacement(part(part, refusal.details(), amounts)));
  }

  private String part(
      MatchResult part, Map<String, Object> details, UnaryOperator<String> amounts) {
    String pattern = part.group(1);
    boolean whole =
        FIGURE.matcher(pattern).results().allMatch(figure -> isKnown(details.get(figure.group(1))));
    return whole
        ? FIGURE
            .matcher(pattern)
            .replaceAll(figure -> Matcher.quoteReplacement(word(figure.group(1), details, amounts)))
        : "";
  }

  private static boolean isKnown(@Nullable Object value) {
    return value != null && !value.toString().isEmpty();
  }

  private String word(String figure, Map<String, Object> details, UnaryOperator<String> amounts) {
    String value = String.valueOf(details.get(figure));
    return AMOUNTS.contains(figure)
        ? amounts.apply(grouped(value))
        : bundle.getOrDefault(figure + "." + value, value);
  }

  private static String grouped(String amount) {
    int point = amount.indexOf('.') < 0 ? amount.length() : amount.indexOf('.');
    return THOUSANDS.matcher(amount.substring(0, point)).replaceAll(",") + amount.substring(point);
  }

  private static Map<String, String> read(String name) {
    try (@Nullable InputStream stream = Sentences.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks " + name);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return properties.stringPropertyNames().stream()
          .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
