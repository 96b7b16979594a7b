package org.bursar.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.bursar.support.HostileTexts;
import org.junit.jupiter.api.Test;

/** What a required remark is: 1-200 characters, not only blanks (domain, section 4). */
final class RemarkTest {

  @Test
  void every_blank_of_unicode_is_one() {
    for (char blank : HostileTexts.BLANKS.toCharArray()) {
      assertThat(Texts.isRemark(String.valueOf(blank))).as("U+%04x", (int) blank).isFalse();
    }
    assertThat(Texts.isRemark(HostileTexts.BLANKS)).isFalse();
    assertThat(Texts.isRemark(HostileTexts.BLANKS + "x")).isTrue();
  }

  @Test
  void characters_are_counted_not_their_halves() {
    assertThat(Texts.isRemark("\ud83d\udca9".repeat(200))).isTrue();
    assertThat(Texts.isRemark("\ud83d\udca9".repeat(201))).isFalse();
  }
}
