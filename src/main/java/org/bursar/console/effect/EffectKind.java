package org.bursar.console.effect;

import org.bursar.console.kit.Tone;

/** What a change does to one account and one asset. */
public enum EffectKind {
  GAINS(Tone.ACCENT),
  LOSES(Tone.DANGER),
  /** Eligible, and all places are taken. */
  WAITS(Tone.WARNING),
  STAYS(Tone.NEUTRAL);

  private final Tone tone;

  EffectKind(Tone tone) {
    this.tone = tone;
  }

  /** How it is coloured; its word is always beside the colour. */
  public Tone tone() {
    return tone;
  }
}
