package org.bursar.console.kit;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A state in a row of an outline: a word in a chip, or an icon, alone or with a figure.
 *
 * @param icon what it looks like; null if it is the word in a chip
 * @param text the chip's word, or the figure beside the icon; empty for the icon alone
 * @param word what a screen reader says, and a tooltip: never empty
 */
public record Badge(@Nullable Feather icon, String text, Tone tone, String word) {

  /** A state as a word. */
  public static Badge chip(String word, Tone tone) {
    return new Badge(null, word, tone, word);
  }

  /** A state as an icon. */
  public static Badge icon(Feather icon, Tone tone, String word) {
    return new Badge(icon, "", tone, word);
  }

  /** How many have a state. */
  public static Badge count(Feather icon, String figure, Tone tone, String word) {
    return new Badge(icon, figure, tone, word);
  }
}
