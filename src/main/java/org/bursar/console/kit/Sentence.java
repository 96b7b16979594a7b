package org.bursar.console.kit;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;
import org.bursar.vocabulary.Money;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with places: <code>{0}</code> is the first argument, <code>{0|account|accounts}</code>
 * the first word if it is one and else the second. Apostrophes and braces that name no place stand
 * as they are, so a translator needs to know nothing more.
 */
final class Sentence {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|([^|{}]*)\\|([^|{}]*))?}");

  private Sentence() {}

  static String filled(String pattern, Formats formats, @Nullable Object... arguments) {
    if (arguments.length == 0) {
      return pattern;
    }
    Matcher place = PLACE.matcher(pattern);
    StringBuilder sentence = new StringBuilder();
    while (place.find()) {
      int index = Integer.parseInt(place.group(1));
      String filling =
          index >= arguments.length
              ? place.group()
              : filling(value(arguments[index]), place.group(2), place.group(3), formats);
      place.appendReplacement(sentence, Matcher.quoteReplacement(filling));
    }
    return place.appendTail(sentence).toString();
  }

  private static String filling(
      @Nullable Object argument, @Nullable String one, @Nullable String many, Formats formats) {
    if (one != null && many != null) {
      return isOne(argument) ? one : many;
    }
    return switch (argument) {
      case null -> "";
      case Integer count -> formats.count(count);
      case Long count -> formats.count(count);
      case Money money -> formats.money(money);
      default -> argument.toString();
    };
  }

  private static boolean isOne(@Nullable Object argument) {
    return argument instanceof Number number
        && new BigInteger(number.toString()).equals(BigInteger.ONE);
  }

  private static @Nullable Object value(@Nullable Object argument) {
    return argument instanceof ObservableValue<?> observable ? observable.getValue() : argument;
  }
}
