package org.bursar.console.kit;

import java.time.Instant;

/**
 * Work that broke: a fault of the program or of the machine, never a refusal.
 *
 * @param title the work's title
 * @param cause what was thrown
 * @param at when
 */
public record Fault(String title, Throwable cause, Instant at) {
  /** What the cause says of itself, or at least its kind. */
  public String sentence() {
    String message = cause.getMessage();
    return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
  }
}
