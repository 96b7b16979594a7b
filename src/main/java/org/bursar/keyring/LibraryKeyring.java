package org.bursar.keyring;

import java.util.List;
import java.util.Optional;

/**
 * The keyring of a desktop, as a library reaches it. It is opened for each question and closed
 * after it, so that no connection and no thread of it stays; whoever asks often remembers.
 */
final class LibraryKeyring implements Keyring {

  /** Of which system. */
  enum Kind {
    /** The secret service of a desktop with D-Bus (GNOME, KDE and others), else KDE's wallet. */
    DESKTOP("the keyring of this desktop"),
    /** The keychain of macOS. */
    MAC("the macOS keychain"),
    /** The credentials of a Windows user. */
    WINDOWS("the Windows Credential Manager");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** What a person finds it under who looks into his keyring. */
  static final String SERVICE = "Bursar";

  private final Kind kind;

  LibraryKeyring(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String name() {
    return kind.words;
  }

  /** Some backends swallow what went wrong, so it counts once it was read. */
  @Override
  public void keep(String key, String secret) {
    boolean isKept =
        ask(
            opened -> {
              opened.keep(key, secret);
              return opened.find(key).filter(secret::equals).isPresent();
            });
    if (!isKept) {
      throw new KeyringFault(name() + " did not keep it.", null);
    }
  }

  @Override
  public Optional<String> find(String key) {
    return ask(opened -> opened.find(key));
  }

  @Override
  public void forget(String key) {
    boolean unused =
        ask(
            opened -> {
              opened.forget(key);
              return true;
            });
  }

  @FunctionalInterface
  private interface Question<T> {
    T of(OpenKeyring opened) throws Exception;
  }

  /** Libraries of other languages throw what they like; here it is one thing. */
  private <T> T ask(Question<T> question) {
    try (OpenKeyring opened = OpenKeyring.first(types())) {
      return question.of(opened);
    } catch (Exception | LinkageError e) {
      throw new KeyringFault(name() + " cannot be asked.", e);
    }
  }

  private List<String> types() {
    return switch (kind) {
      case DESKTOP -> List.of("GNOME_KEYRING", "KWALLET");
      case MAC -> List.of("OSX_KEYCHAIN");
      case WINDOWS -> List.of("WINDOWS_CREDENTIAL_STORE");
    };
  }
}
