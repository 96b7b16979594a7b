package org.bursar.console.connect;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Parts;
import org.bursar.console.kit.Texts;
import org.jspecify.annotations.Nullable;

/** Who somebody is, by one of the ways there are of signing in. */
final class SignInPage extends VBox {

  private final List<Way> ways;
  private final ReadOnlyObjectWrapper<@Nullable Proof> proof = new ReadOnlyObjectWrapper<>();
  private Way chosen;

  /** A page of these ways, of which the first is seen. */
  SignInPage(String what, List<Way> ways) {
    super(16);
    this.ways = List.copyOf(ways);
    chosen = ways.getFirst();
    getChildren().add(Labels.wrapped(Texts.text(what)));
    if (ways.size() == 1) {
      getChildren().add(chosen.content());
    } else {
      Parts parts =
          new Parts(
              ways.stream()
                  .map(way -> new Parts.Part(way.id(), way.title(), way.content()))
                  .toArray(Parts.Part[]::new));
      parts.chosen().addListener((id, was, is) -> choose(is));
      getChildren().add(parts);
    }
    ways.forEach(way -> way.proof().addListener((made, was, is) -> show()));
    show();
  }

  private void choose(String id) {
    chosen = ways.stream().filter(way -> way.id().equals(id)).findFirst().orElse(chosen);
    show();
  }

  private void show() {
    proof.set(chosen.proof().getValue());
  }

  /** What shows who somebody is; null while something is missing. */
  ReadOnlyObjectProperty<@Nullable Proof> proof() {
    return proof.getReadOnlyProperty();
  }

  boolean isTyped() {
    return ways.stream().anyMatch(Way::isTyped);
  }

  void focus() {
    chosen.focus();
  }

  /** Says what the server had against it. */
  void say(String why) {
    chosen.say(why);
  }

  /** Forgets what is secret. */
  void forget() {
    ways.forEach(Way::forget);
  }
}
