package org.bursar.books;

/**
 * Which time it is that somebody sends something. A refusal of a batch together is not remembered,
 * so an earlier sending of it, still on its way, could be decided otherwise after its sender heard
 * that refusal: of one sender an attempt counts only if none with its number, or a higher one, did.
 *
 * @param sender whose attempts are counted together
 * @param number from 1
 */
public record Attempt(String sender, long number) {

  /** With a sender and a number from 1. */
  public Attempt {
    if (sender.isEmpty() || number < 1) {
      throw new IllegalArgumentException("no attempt: " + sender + " " + number);
    }
  }
}
