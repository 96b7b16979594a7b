package org.bursar.support;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bursar.keyring.Keyring;
import org.bursar.keyring.KeyringFault;

/** A keyring of a test's own. It can be told to refuse, and counts what it is asked. */
public final class MemoryKeyring implements Keyring {

  /** What it holds. */
  public final Map<String, String> held = new ConcurrentHashMap<>();

  /** How often something was looked for in it. */
  public final AtomicInteger looked = new AtomicInteger();

  private volatile boolean refuses;

  /** From now on it gives no answer of use, or does again. */
  public void refuse(boolean nowRefuses) {
    refuses = nowRefuses;
  }

  @Override
  public String name() {
    return "the keyring of a test";
  }

  @Override
  public void keep(String key, String secret) {
    answer();
    held.put(key, secret);
  }

  @Override
  public Optional<String> find(String key) {
    looked.incrementAndGet();
    answer();
    return Optional.ofNullable(held.get(key));
  }

  @Override
  public void forget(String key) {
    answer();
    held.remove(key);
  }

  private void answer() {
    if (refuses) {
      throw new KeyringFault(name() + " refuses.", null);
    }
  }
}
