package org.bursar.keyring;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.util.List;
import java.util.Optional;

/**
 * A keyring while it is open. The only class that knows the library: to load it is to load that.
 */
final class OpenKeyring implements AutoCloseable {

  private final com.github.javakeyring.Keyring opened;

  private OpenKeyring(com.github.javakeyring.Keyring opened) {
    this.opened = opened;
  }

  /**
   * Opens the first of these that is there.
   *
   * @param types as the library calls them
   * @throws BackendNotSupportedException if none is
   */
  static OpenKeyring first(List<String> types) throws BackendNotSupportedException {
    BackendNotSupportedException none = new BackendNotSupportedException("no type");
    for (String type : types) {
      try {
        return new OpenKeyring(
            com.github.javakeyring.Keyring.create(KeyringStorageType.valueOf(type)));
      } catch (BackendNotSupportedException e) {
        none = e;
      }
    }
    throw none;
  }

  void keep(String key, String secret) throws PasswordAccessException {
    opened.setPassword(LibraryKeyring.SERVICE, key, secret);
  }

  Optional<String> find(String key) {
    try {
      return Optional.ofNullable(opened.getPassword(LibraryKeyring.SERVICE, key));
    } catch (PasswordAccessException absent) {
      return Optional.empty();
    }
  }

  void forget(String key) {
    try {
      opened.deletePassword(LibraryKeyring.SERVICE, key);
    } catch (PasswordAccessException absent) {
      // It is not there: that is what was wished.
    }
  }

  /** What does not close has answered all the same. */
  @Override
  public void close() {
    try {
      opened.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception ignored) {
      // Its threads do not keep the program alive.
    }
  }
}
