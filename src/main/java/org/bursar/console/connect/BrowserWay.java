package org.bursar.console.connect;

import java.net.URI;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Desk;
import org.bursar.console.session.RandomBytes;
import org.bursar.sync.BrowserSignIn;
import org.bursar.sync.IdToken;
import org.bursar.sync.SignIn;
import org.jspecify.annotations.Nullable;

/**
 * Signing in at the server's provider, in the system's browser: nothing is typed here. It is there
 * once a server has said that it knows a provider.
 */
final class BrowserWay implements Way {

  private final Desk desk;
  private final String id;
  private final SimpleStringProperty issuer = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable Claim> claim = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable URI> address = new ReadOnlyObjectWrapper<>();
  private final Problem problem;
  private final VBox content;

  // Begun off the FX thread, broken off on it.
  private volatile @Nullable BrowserSignIn running;

  /** One of a dialog. */
  BrowserWay(Desk desk, String id) {
    this.desk = desk;
    this.id = id + "-by-browser";
    Label what = Labels.wrapped(Texts.made(this::what, issuer));
    Link copy = new Link(id + "-copy", Texts.text("sign-in.copy"), this::copy);
    copy.visibleProperty().bind(address.isNotNull());
    copy.managedProperty().bind(copy.visibleProperty());
    problem = new Problem(this.id);
    what.accessibleHelpProperty().bind(problem.said());
    content = new VBox(8, what, copy, problem);
  }

  private String what() {
    return Texts.now("sign-in.what.BROWSER", issuer.get());
  }

  /**
   * Offers it.
   *
   * @param known the provider that a server knows; null if it knows none
   */
  void offer(@Nullable String known) {
    issuer.set(known == null ? "" : known);
    problem.said().set("");
    claim.set(known == null ? null : new Claim.InBrowser(this));
  }

  /** Where one signs in while the browser is waited for, else null. */
  ReadOnlyObjectProperty<@Nullable URI> address() {
    return address.getReadOnlyProperty();
  }

  /**
   * Has somebody sign in in the browser, and does something with what proves it; off the FX thread.
   *
   * @throws org.bursar.sync.SignInFault if it came to nothing, or was stopped
   */
  <T> T prove(SignIn signIn, Function<IdToken, T> then) {
    BrowserSignIn one = new BrowserSignIn(signIn, RandomBytes::of, BrowserSignIn.PATIENCE);
    running = one;
    try {
      return one.run(where -> desk.background().onFx(() -> opened(one, where)), then);
    } finally {
      desk.background().onFx(() -> ended(one));
    }
  }

  private void opened(BrowserSignIn one, URI where) {
    if (running == one) {
      address.set(where);
      desk.browse(where);
    }
  }

  private void ended(BrowserSignIn one) {
    if (running == one) {
      running = null;
      address.set(null);
    }
  }

  /** Waits for the browser no longer. */
  void stop() {
    BrowserSignIn one = running;
    if (one != null) {
      ended(one);
      one.cancel();
    }
  }

  /** For who wants another browser than the one that opens. */
  private void copy() {
    URI known = address.get();
    if (known != null) {
      ClipboardContent text = new ClipboardContent();
      text.putString(known.toString());
      boolean unused = Clipboard.getSystemClipboard().setContent(text);
    }
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public ObservableValue<String> title() {
    return Texts.text("sign-in.way.BROWSER");
  }

  @Override
  public Region content() {
    return content;
  }

  @Override
  public ObservableValue<@Nullable Claim> claim() {
    return claim.getReadOnlyProperty();
  }

  @Override
  public boolean isTyped() {
    return false;
  }

  @Override
  public void focus() {
    // There is nothing to type; the dialog's own button is reached by its key.
  }

  @Override
  public void say(String why) {
    problem.said().set(why);
  }

  @Override
  public void forget() {
    stop();
  }
}
