package org.bursar.console.sharing;

import java.util.List;
import org.bursar.console.effect.Effect;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Names;
import org.bursar.console.session.ReasonWords;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Scope;

/** A draft in words. */
final class SharingWords {

  private SharingWords() {}

  /** What the wizard is called. */
  static String title(Enterprise enterprise, SharingDraft draft) {
    if (!draft.saysWhat()) {
      return Texts.now("sharing.title");
    }
    return Texts.now("sharing.title.of", what(enterprise, draft));
  }

  /** What is shared. */
  static String what(Enterprise enterprise, SharingDraft draft) {
    SharingDraft.Rule rule = draft.rule();
    if (rule != null) {
      String kind = Texts.now("assets.kind." + rule.kind());
      return rule.name().isBlank()
          ? Texts.now("sharing.rule.unnamed", kind)
          : Texts.now("sharing.rule.named", kind, rule.name().strip());
    }
    return draft.assets().size() == 1
        ? Names.of(enterprise, draft.assets().getFirst())
        : Texts.now("assets.count", draft.assets().size());
  }

  /** With whom. */
  static String whom(Enterprise enterprise, SharingDraft draft) {
    Scope scope = draft.units() ? Scope.of(null, draft.unitScopes()) : Scope.of(draft.accounts());
    return ReasonWords.of(enterprise, scope);
  }

  /** What will be, in one sentence for each thing that matters. */
  static List<String> effect(SharingDraft draft, Effect effect) {
    Enterprise after = effect.preview().after();
    String what = what(after, draft);
    String whom = whom(after, draft);
    SharingDraft.Rule rule = draft.rule();
    String first =
        rule == null
            ? Texts.now("sharing.effect.assets", what, whom)
            : Texts.now(
                rule.existing() ? "sharing.effect.rule.all" : "sharing.effect.rule", what, whom);
    String then =
        effect.isNothing()
            ? Texts.now("effect.nothing")
            : Texts.now(
                "sharing.effect.counts",
                effect.gains(),
                effect.loses(),
                effect.stays(),
                effect.waits());
    return List.of(first, then);
  }
}
