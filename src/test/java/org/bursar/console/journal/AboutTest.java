package org.bursar.console.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Place;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.EquityEvent;
import org.bursar.vocabulary.RuleId;
import org.junit.jupiter.api.Test;

/** What an entry is about has a name and a place. */
class AboutTest {

  @Test
  void sharing_is_about_its_asset_and_rules_about_the_rules() {
    Texts.language().set(Language.EN);
    Place asset = About.of(new EquityEvent.SharingStopped(new AssetId("spn-1")));
    assertThat(asset).isEqualTo(new Place.Asset(new AssetId("spn-1")));
    assertThat(About.name(Enterprise.NOTHING, asset)).isEqualTo("spn-1");
    Place rules = About.of(new EquityEvent.SharingRuleRemoved(new RuleId("r")));
    assertThat(About.name(Enterprise.NOTHING, rules)).isEqualTo("Rules");
  }
}
