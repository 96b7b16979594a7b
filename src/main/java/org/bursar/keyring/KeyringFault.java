package org.bursar.keyring;

import org.jspecify.annotations.Nullable;

/** Why a keyring gave no answer that is of use. Its message is a sentence without a secret. */
public final class KeyringFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A fault, said in a sentence. */
  public KeyringFault(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
