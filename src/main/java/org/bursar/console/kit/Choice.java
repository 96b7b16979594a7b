package org.bursar.console.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Chooses one of a few words, in the language of the moment. */
public final class Choice {

  private Choice() {}

  /**
   * One of these, the first at first.
   *
   * @param key of their texts, before their names
   */
  public static <E extends Enum<E>> ComboBox<E> of(String id, String key, E[] values) {
    return combo(id, List.of(values), value -> Texts.now(key + value.name()));
  }

  /**
   * One of these, or all, which is at first.
   *
   * @param key of their texts, before their names
   * @param all the key of the text for all of them
   */
  public static <E extends Enum<E>> ComboBox<Optional<E>> orAll(
      String id, String key, E[] values, String all) {
    List<Optional<E>> choices = new ArrayList<>();
    choices.add(Optional.empty());
    Stream.of(values).map(Optional::of).forEach(choices::add);
    return combo(
        id,
        choices,
        value -> value.map(word -> Texts.now(key + word.name())).orElseGet(() -> Texts.now(all)));
  }

  /** One of these, the first at first, each shown by a word of the language of the moment. */
  public static <T> ComboBox<T> shown(String id, List<T> values, Function<T, String> words) {
    return combo(id, values, words);
  }

  private static <T> ComboBox<T> combo(String id, List<T> values, Function<T, String> words) {
    ComboBox<T> combo = new ComboBox<>();
    combo.setId(id);
    combo.getItems().setAll(values);
    combo.setValue(values.getFirst());
    combo.setMinWidth(ComboBox.USE_PREF_SIZE);
    // A new converter is what makes the words appear anew.
    Texts.manner()
        .when(combo.sceneProperty().isNotNull())
        .subscribe(now -> combo.setConverter(new Words<>(words)));
    return combo;
  }

  private static final class Words<T> extends StringConverter<T> {

    private final Function<T, String> words;

    Words(Function<T, String> words) {
      this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
      return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String text) {
      throw new UnsupportedOperationException("it is chosen, not typed");
    }
  }
}
