package org.bursar.sync;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The machine that a file is on. */
public final class ThisMachine {

  private static final int LONGEST = 100;

  private ThisMachine() {}

  /** What others call it; it may take a moment to find out. */
  public static String name() {
    try {
      String name = InetAddress.getLocalHost().getHostName();
      return name.substring(0, Math.min(LONGEST, name.length()));
    } catch (UnknownHostException e) {
      return System.getProperty("os.name", "");
    }
  }
}
