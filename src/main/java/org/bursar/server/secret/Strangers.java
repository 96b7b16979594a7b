package org.bursar.server.secret;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Who comes with tokens that nobody knows, by where he comes from. Whole offices share one address:
 * a token that was good here before is let through, however often others beside it guess.
 */
public final class Strangers {

  /** As many tokens as are remembered; whose was forgotten waits like a stranger, no longer. */
  private static final int MOST = 10_000;

  /** Bytes of an IPv6 address that say whose network it is; the rest is chosen as one likes. */
  private static final int NETWORK = 8;

  private final Attempts attempts;
  private final Set<String> familiar =
      Collections.synchronizedSet(Collections.newSetFromMap(new Recent()));

  /** The tokens that were used last. */
  private static final class Recent extends LinkedHashMap<String, Boolean> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > MOST;
    }
  }

  /**
   * Counts them.
   *
   * @param most how many unknown tokens there may be of one address at once
   * @param refill after which time there is one more
   */
  public Strangers(int most, Duration refill, InstantSource clock) {
    this.attempts = new Attempts(most, refill, clock);
  }

  /**
   * How many seconds somebody has to wait before his token is looked at; 0 if he need not.
   *
   * @param address where he comes from
   * @param text the token that he brings
   */
  public long secondsToWait(String address, String text) {
    return familiar.contains(Tokens.digest(text)) ? 0 : attempts.secondsToWait(network(address));
  }

  /** Counts a token that nobody knows. */
  public void count(String address, String text) {
    familiar.remove(Tokens.digest(text));
    attempts.count(network(address));
  }

  /** Remembers a token that was good; of it only a hash. */
  public void welcome(String text) {
    familiar.add(Tokens.digest(text));
  }

  /**
   * Whom an address belongs to: itself, or for IPv6 its network of 64 bits, in which one may call
   * oneself as one likes.
   */
  public static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK)));
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
