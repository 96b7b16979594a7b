package org.bursar.keyring;

import java.util.Optional;

/** Where a system keeps the secrets of its user. Asking may take long: never on the FX thread. */
public interface Keyring {

  /** None: takes nothing, has nothing. */
  Keyring NONE = new NoKeyring();

  /** What it is called within a sentence. */
  String name();

  /**
   * Keeps a secret, in place of an older one.
   *
   * @param key by which it is found again
   * @throws KeyringFault if it certainly is not kept, or nobody knows
   */
  void keep(String key, String secret);

  /**
   * What it keeps.
   *
   * @throws KeyringFault if it gives no answer
   */
  Optional<String> find(String key);

  /**
   * Keeps a secret no longer; what it does not keep is no fault.
   *
   * @throws KeyringFault if it gives no answer
   */
  void forget(String key);
}
