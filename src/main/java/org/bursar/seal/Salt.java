package org.bursar.seal;

/** What makes every file's key another one: 32 bytes of chance, made where chance is made. */
public final class Salt {

  /** How many bytes it has. */
  public static final int BYTES = 32;

  private final byte[] bytes;

  private Salt(byte[] bytes) {
    this.bytes = bytes;
  }

  /** One of these bytes, which must be used for one file alone. */
  public static Salt of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a salt has 32 bytes, not " + bytes.length);
    }
    return new Salt(bytes.clone());
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
