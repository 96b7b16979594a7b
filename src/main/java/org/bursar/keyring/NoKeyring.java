package org.bursar.keyring;

import java.util.Optional;

/** What there is where a system has no keyring, or its user does not want it. */
final class NoKeyring implements Keyring {

  @Override
  public String name() {
    return "no keyring";
  }

  @Override
  public void keep(String key, String secret) {
    throw new KeyringFault("there is no keyring.", null);
  }

  @Override
  public Optional<String> find(String key) {
    return Optional.empty();
  }

  @Override
  public void forget(String key) {
    // It keeps none.
  }
}
