package org.bursar.console.kit;

/** How a state is coloured; the colour repeats what a word says and is never alone. */
public enum Tone {
  NEUTRAL("neutral"),
  ACCENT("accent"),
  WARNING("warning"),
  DANGER("danger");

  private final String styleClass;

  Tone(String styleClass) {
    this.styleClass = styleClass;
  }

  /** Its name in the style sheet. */
  public String styleClass() {
    return styleClass;
  }
}
