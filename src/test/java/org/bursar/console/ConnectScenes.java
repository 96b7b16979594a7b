package org.bursar.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import org.bursar.server.FakeProvider;
import org.bursar.server.Served;
import org.bursar.vocabulary.Role;

/** The way to a server, page by page, and what may be wrong on it. */
final class ConnectScenes implements AutoCloseable {

  private static final String WORD = "correct horse battery";

  private final Path folder;
  private final Supplier<Sitting> sit;
  private Served served;
  private Served provided;
  private FakeProvider provider;
  private String token;

  ConnectScenes(Path folder, Supplier<Sitting> sit) {
    this.folder = folder.resolve("connect");
    this.sit = sit;
  }

  void add(Map<String, Supplier<Parent>> scenes) {
    scenes.put("connect", () -> sit.get().act("connect").root());
    scenes.put("connect-nobody", () -> asked("connect", "http://127.0.0.1:9").root());
    scenes.put("connect-certificate", () -> looked().root());
    scenes.put("connect-certificate-another", () -> another().root());
    scenes.put("connect-who", () -> compared().root());
    scenes.put("connect-who-wrong", () -> signedIn("wrong horse battery").root());
    scenes.put(
        "connect-token",
        () ->
            compared()
                .then(s -> s.control(RadioButton.class, "connect-by-token").setSelected(true))
                .then(s -> type(s, "connect-token", "bursar"))
                .then(s -> next(s, "connect"))
                .root());
    scenes.put("connect-browser", () -> browsing().root());
    scenes.put("connect-browser-nobody", () -> browsing().then(s -> next(s, "connect")).root());
    scenes.put("connect-enterprises", () -> signedIn(WORD).root());
    scenes.put("connect-file", () -> signedIn(WORD).then(s -> next(s, "connect")).root());
    scenes.put("publish-what", () -> publishing().root());
  }

  /** Asks a server, and stays at what it answers. */
  private Sitting asked(String dialog, String address) {
    return sit.get()
        .act(dialog)
        .then(s -> type(s, dialog + "-address", address))
        .then(s -> next(s, dialog));
  }

  private Sitting looked() {
    return asked("connect", served().address().toString());
  }

  /** At a server that knows a provider. */
  private Sitting browsing() {
    if (provided == null) {
      Path own = made("provided");
      provider = new FakeProvider(Enterprises.CLOCK).as("adam");
      provided =
          new Served(Enterprises.bare(own), own, Enterprises.ACTOR, Enterprises.CLOCK, provider);
    }
    return asked("connect", provided.address().toString()).browsing(FakeProvider::browse);
  }

  private Sitting another() {
    return sit.get()
        .then(
            s ->
                s.settings()
                    .connected(served().address().toString(), "0123456789abcdef".repeat(4), "olga"))
        .act("connect")
        .then(s -> next(s, "connect"))
        .then(s -> type(s, "connect-fingerprint", "0123456789abcdef".repeat(4)));
  }

  private Sitting compared() {
    return looked()
        .then(s -> s.control(CheckBox.class, "connect-same").setSelected(true))
        .then(s -> next(s, "connect"));
  }

  private Sitting signedIn(String password) {
    return compared()
        .then(s -> type(s, "connect-user", "olga"))
        .then(s -> type(s, "connect-password", password))
        .then(s -> next(s, "connect"));
  }

  private Sitting publishing() {
    // Who sat here before has closed his books by then.
    Sitting sitting = sit.get();
    Served there = served();
    return sitting
        .open(Enterprises.bare(made("local")))
        .act("publish")
        .then(s -> type(s, "publish-address", there.address().toString()))
        .then(s -> next(s, "publish"))
        .then(s -> s.control(CheckBox.class, "publish-same").setSelected(true))
        .then(s -> next(s, "publish"))
        .then(s -> type(s, "publish-token", token))
        .then(s -> next(s, "publish"));
  }

  private static void type(Sitting sitting, String field, String text) {
    sitting.control(TextField.class, field).setText(text);
  }

  private static void next(Sitting sitting, String dialog) {
    sitting.control(Button.class, dialog + "-next").fire();
  }

  private Served served() {
    if (served == null) {
      Path own = made("server");
      served = Served.overTls(Enterprises.demo(own), own, Enterprises.ACTOR, Enterprises.CLOCK);
      served.add("olga", Role.OPERATOR);
      served.password("olga", WORD);
      token = served.publishing("boss");
      var unused =
          served.also(
              Enterprises.named(own, "sunbird", "Sunbird Retail"), Enterprises.ACTOR, "olga", WORD);
    }
    return served;
  }

  private Path made(String name) {
    try {
      Path own = folder.resolve(name);
      Files.createDirectories(own);
      Files.deleteIfExists(own.resolve("bare.books"));
      return own;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    if (served != null) {
      served.close();
    }
    if (provided != null) {
      provided.close();
      provider.close();
    }
  }
}
