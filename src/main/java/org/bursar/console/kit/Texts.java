package org.bursar.console.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * All texts of the console, in the language of the moment. A control binds to {@link #text} and
 * follows when the language changes; a text that is made once and thrown away (an announcement, a
 * file's name) takes {@link #now}. Keys begin with the name of their screen; those of the kit with
 * {@code kit.}.
 */
public final class Texts {
  /** An amount as the console writes one: with decimals, or with a currency after it. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "[+\u2212]?\\d{1,3}(,\\d{3})*\\.\\d{2,}|[+\u2212]?\\d{1,3}(,\\d{3})*(?= [A-Z]{3}\\b)");

  private static final Map<Language, Map<String, String>> BUNDLES = bundles();
  private static final ObjectProperty<Language> LANGUAGE = new SimpleObjectProperty<>(Language.EN);

  private static final ObjectProperty<Boolean> HIDDEN = new SimpleObjectProperty<>(false);
  private static final ReadOnlyObjectWrapper<Manner> MANNER = new ReadOnlyObjectWrapper<>(manned());

  static {
    LANGUAGE.subscribe(now -> MANNER.set(manned()));
    HIDDEN.subscribe(now -> MANNER.set(manned()));
  }

  private static final Set<String> MISSING = ConcurrentHashMap.newKeySet();

  private Texts() {}

  /** In which language something is said, and whether amounts are hidden. */
  public record Manner(Language language, boolean hidesAmounts) {}

  /** The language of the moment; setting it changes every bound text at once. FX thread only. */
  public static ObjectProperty<Language> language() {
    return LANGUAGE;
  }

  /**
   * Whether amounts are hidden, because others see the screen as well; setting it changes every
   * bound text at once. What is written for others has them all the same. FX thread only.
   */
  public static ObjectProperty<Boolean> hidden() {
    return HIDDEN;
  }

  /** The language and whether amounts are hidden: what makes texts be said anew. */
  public static ReadOnlyObjectProperty<Manner> manner() {
    return MANNER.getReadOnlyProperty();
  }

  /** Numbers and dates as the language of the moment writes them; no amount if they are hidden. */
  public static Formats formats() {
    return Formats.of(LANGUAGE.get(), HIDDEN.get());
  }

  /** The same with every amount: for the fields in which they are typed. */
  public static Formats typed() {
    return Formats.of(LANGUAGE.get());
  }

  /**
   * What a refusal says in the language of the moment; no amount of the books if they are hidden.
   */
  public static String refusal(Refusal refusal) {
    return Sentences.of(
        refusal, LANGUAGE.get().locale(), amount -> HIDDEN.get() ? Formats.DOTS : amount);
  }

  /** A sentence that was made before: without its amounts if they are hidden by now. */
  public static String said(String sentence) {
    return HIDDEN.get() ? AMOUNT.matcher(sentence).replaceAll(Formats.DOTS) : sentence;
  }

  /**
   * A text that follows the language, and those of its arguments that are observable.
   *
   * @param key the text's key in both bundles; an unknown key is shown as itself
   * @param arguments for the places of the text; whole numbers are grouped, {@link
   *     org.bursar.vocabulary.Money} is written with its currency
   */
  public static ObservableValue<String> text(String key, @Nullable Object... arguments) {
    return made(() -> now(key, arguments), arguments);
  }

  /** A text in the language of the moment, once. */
  public static String now(String key, @Nullable Object... arguments) {
    return in(LANGUAGE.get(), formats(), key, arguments);
  }

  /** A text in a given language, for what is written for others (a file, a protocol). */
  public static String in(Language language, String key, @Nullable Object... arguments) {
    return in(language, Formats.of(language), key, arguments);
  }

  private static String in(
      Language language, Formats formats, String key, @Nullable Object... arguments) {
    String pattern = bundle(language).get(key);
    if (pattern == null) {
      MISSING.add(key);
      return key;
    }
    return Sentence.filled(pattern, formats, arguments);
  }

  /** The keys that were asked for and that no bundle has: a test finds it empty. */
  public static Set<String> missing() {
    return Set.copyOf(MISSING);
  }

  /** Whether both bundles have the key. */
  public static boolean has(String key) {
    return BUNDLES.values().stream().allMatch(bundle -> bundle.containsKey(key));
  }

  /** All keys of a language, sorted. */
  public static Set<String> keys(Language language) {
    return new TreeSet<>(bundle(language).keySet());
  }

  /**
   * A text that is made anew when the language changes, or one of the arguments that are
   * observable: for what needs more than one sentence, an amount or a date.
   */
  public static ObservableValue<String> made(Callable<String> text, @Nullable Object... arguments) {
    Observable[] heard =
        Stream.concat(
                Stream.of(MANNER),
                Arrays.stream(arguments)
                    .filter(Observable.class::isInstance)
                    .map(Observable.class::cast))
            .toArray(Observable[]::new);
    return Bindings.createStringBinding(
        () -> {
          // What is lazy tells of its next change only once somebody has read the last one.
          for (Observable each : heard) {
            if (each instanceof ObservableValue<?> value) {
              var unused = value.getValue();
            }
          }
          return text.call();
        },
        heard);
  }

  /** A text that never changes: a name that a person gave, an id. */
  public static ObservableValue<String> fixed(String text) {
    return new javafx.beans.property.ReadOnlyStringWrapper(text).getReadOnlyProperty();
  }

  private static Manner manned() {
    return new Manner(LANGUAGE.get(), HIDDEN.get());
  }

  private static Map<String, String> bundle(Language language) {
    return BUNDLES.getOrDefault(language, Map.of());
  }

  private static Map<Language, Map<String, String>> bundles() {
    Map<Language, Map<String, String>> bundles = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      bundles.put(language, read("texts_" + language.code() + ".properties"));
    }
    return bundles;
  }

  private static Map<String, String> read(String name) {
    Properties properties = new Properties();
    try (InputStream stream = Resource.open(name);
        InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    Map<String, String> texts = new HashMap<>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return Map.copyOf(texts);
  }
}
