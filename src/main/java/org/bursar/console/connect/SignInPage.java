package org.bursar.console.connect;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Parts;
import org.jspecify.annotations.Nullable;

/** Who somebody is, by one of the ways there are of signing in. */
final class SignInPage extends VBox {

  private final List<Way> typed;
  private final @Nullable BrowserWay browser;
  private final ReadOnlyObjectWrapper<@Nullable Claim> claim = new ReadOnlyObjectWrapper<>();
  private List<Way> ways = List.of();
  private Way chosen;
  private @Nullable Parts parts;

  /**
   * A page of these ways, of which the first is seen.
   *
   * @param what is said above
   * @param browser the way that is there once a server knows a provider; null if it never is
   */
  SignInPage(ObservableValue<String> what, @Nullable BrowserWay browser, List<Way> typed) {
    super(16);
    this.typed = List.copyOf(typed);
    this.browser = browser;
    chosen = typed.getFirst();
    getChildren().add(Labels.wrapped(what));
    typed.forEach(way -> way.claim().addListener((made, was, is) -> show()));
    lay(this.typed);
  }

  /**
   * Says which provider the server knows: who has typed nothing yet is led to it.
   *
   * @param issuer null if it knows none
   */
  void offer(@Nullable String issuer) {
    BrowserWay way = browser;
    if (way == null) {
      return;
    }
    way.offer(issuer);
    List<Way> now = new ArrayList<>(typed);
    if (issuer != null) {
      now.addFirst(way);
    }
    if (!now.equals(ways)) {
      if (issuer != null && !isTyped()) {
        chosen = way;
      }
      lay(now);
    }
  }

  private void lay(List<Way> now) {
    Way before = now.contains(chosen) ? chosen : now.getFirst();
    ways = List.copyOf(now);
    getChildren().remove(1, getChildren().size());
    if (ways.size() == 1) {
      getChildren().add(before.content());
    } else {
      Parts made =
          new Parts(
              ways.stream()
                  .map(way -> new Parts.Part(way.id(), way.title(), way.content()))
                  .toArray(Parts.Part[]::new));
      made.choose(before.id());
      made.chosen().addListener((id, was, is) -> choose(is));
      getChildren().add(made);
      parts = made;
    }
    chosen = before;
    show();
  }

  private void choose(String id) {
    chosen = ways.stream().filter(way -> way.id().equals(id)).findFirst().orElse(chosen);
    show();
  }

  private void show() {
    claim.set(chosen.claim().getValue());
  }

  /** How somebody shows who he is; null while something is missing. */
  ReadOnlyObjectProperty<@Nullable Claim> claim() {
    return claim.getReadOnlyProperty();
  }

  boolean isTyped() {
    return typed.stream().anyMatch(Way::isTyped);
  }

  /** Puts the cursor where one begins: where nothing is typed, on the way itself. */
  void focus() {
    Parts shown = parts;
    if (chosen == browser && shown != null) {
      shown.focusChosen();
    } else {
      chosen.focus();
    }
  }

  /** Says what the server had against it. */
  void say(String why) {
    chosen.say(why);
  }

  /** Waits for the browser no longer. */
  void stop() {
    if (browser != null) {
      browser.stop();
    }
  }

  /** Forgets what is secret. */
  void forget() {
    stop();
    typed.forEach(Way::forget);
  }
}
