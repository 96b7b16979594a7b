package org.bursar.support;

import java.util.List;
import java.util.Random;

/**
 * What nobody should send and somebody will: amounts, remarks and ids at the edges of what is
 * allowed and beyond them. The same seed gives the same texts.
 */
public final class HostileTexts {

  /** Unicode's White_Space, every one of them. */
  public static final String BLANKS =
      "\t\n\u000b\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
          + "\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

  private static final List<String> SIGNS =
      List.of("", "", "", "", "", "", "-", "+", "\u2212", "\uff0d", "--");

  private static final List<String> BEFORE =
      List.of("", "", "", "", "", "", "", "", " ", "\u200f", "\u202e", "\ufeff", "\u00a0", "\0");

  private static final List<String> FRACTIONS =
      List.of(
          "",
          "",
          "",
          ".0",
          ".00",
          ".5",
          ".01",
          ".25",
          ".99",
          ".000",
          ".005",
          ".0000000001",
          ".00000000001",
          ".",
          ",5",
          "\u30025",
          "\uff0e\uff15",
          ".5.5",
          "\u00bd",
          "\u00b2");

  private static final List<String> AFTER =
      List.of(
          "", "", "", "", "", "", "", "", "", " ", "\n", "e3", "E-2", "\0", "\ud83d", "\udca9",
          "\u200f", "\u202c", "CNY", "%", "f", "d", "L");

  private static final List<String> PIECES =
      List.of(
          "a",
          "\u00e9",
          "e\u0301",
          "\u4f59",
          "\ud83d\udca9",
          "\ud83d\udc68\u200d\ud83d\udc69",
          "\ud840\udc00",
          "\u0645\u0631\u062d",
          "\u05d0\u05d1",
          "\u202e",
          "\u200f",
          "\u200b",
          "\ufeff",
          "\"",
          "\\",
          "'",
          "%",
          "_",
          "/",
          "\u0301",
          "\ufdfa",
          "\uffff",
          "\ufffd",
          "A");

  private static final List<String> FAULTS =
      List.of("\0", "\ud83d", "\udca9", "\u0001", "\u007f", "\u0085", "\u009f", "\u001b[31m");

  private final Random random;

  /** The texts of a seed. */
  public HostileTexts(long seed) {
    random = new Random(seed);
  }

  /** Any number below a bound. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** One of these. */
  public <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** An amount, of which about a third is one. */
  public String amount() {
    return any(BEFORE) + any(SIGNS) + whole() + any(FRACTIONS) + any(AFTER);
  }

  private String whole() {
    return switch (random.nextInt(12)) {
      case 0 -> "0";
      case 1 -> "0".repeat(1 + random.nextInt(3)) + digits('0', 1 + random.nextInt(3));
      case 2 -> "1" + digits('0', 10 + random.nextInt(5));
      case 3 -> "100000000000";
      case 4 -> digits('\uff10', 1 + random.nextInt(4));
      case 5 -> digits('\u0660', 1 + random.nextInt(4));
      case 6 -> "1,234";
      case 7 -> "";
      default -> (1 + random.nextInt(9)) + digits('0', random.nextInt(4));
    };
  }

  private String digits(char zero, int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append((char) (zero + random.nextInt(10)));
    }
    return digits.toString();
  }

  /** A remark, of which about a half is one. */
  public String remark() {
    return switch (random.nextInt(9)) {
      case 0 -> blanks(random.nextInt(30));
      case 1 -> "\ud83d\udca9".repeat(any(List.of(1, 199, 200, 201)));
      case 2 -> "e" + "\u0301".repeat(any(List.of(1, 198, 199, 200)));
      case 3 -> "\u0645\u0631 ".repeat(any(List.of(1, 66, 67)));
      case 4 -> mixed(1 + random.nextInt(6)) + any(FAULTS) + mixed(random.nextInt(3));
      case 5 -> blanks(1 + random.nextInt(3)) + "x" + blanks(1 + random.nextInt(3));
      default -> mixed(1 + random.nextInt(20));
    };
  }

  /** An id of the provider's, of which about a half is one. */
  public String id() {
    return switch (random.nextInt(10)) {
      case 0 -> "a".repeat(any(List.of(255, 256, 257)));
      case 1 -> "\ud840\udc00".repeat(any(List.of(255, 256, 257)));
      case 2 -> mixed(1 + random.nextInt(3)) + blanks(1);
      case 3 -> blanks(1) + mixed(1 + random.nextInt(3));
      case 4 -> mixed(1 + random.nextInt(3)) + any(FAULTS) + mixed(1 + random.nextInt(3));
      case 5 -> mixed(1) + blanks(1) + mixed(1);
      case 6 -> any(List.of("m", "M", "\uff2d", "aA", "Aa", "AA", "aa", "\u00e9", "e\u0301"));
      case 7 -> "";
      default -> mixed(1 + random.nextInt(4));
    };
  }

  private String blanks(int count) {
    StringBuilder blanks = new StringBuilder();
    for (int i = 0; i < count; i++) {
      blanks.append(BLANKS.charAt(random.nextInt(BLANKS.length())));
    }
    return blanks.toString();
  }

  private String mixed(int count) {
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < count; i++) {
      mixed.append(any(PIECES));
    }
    return mixed.toString();
  }
}
