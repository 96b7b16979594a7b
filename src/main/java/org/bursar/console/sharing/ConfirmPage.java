package org.bursar.console.sharing;

import java.util.List;
import javafx.scene.layout.VBox;
import org.bursar.console.effect.Effect;
import org.bursar.console.effect.EffectTiles;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.RemarkField;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Remarks;

/** The last page: what will be, in words, and why, for the journal. */
final class ConfirmPage extends VBox {

  private final RemarkField remark;

  ConfirmPage(Remarks remarks, SharingDraft draft, Effect effect) {
    super(16);
    remark = new RemarkField("sharing-remark", remarks::recent);
    getChildren().add(EffectTiles.of("sharing-confirm", effect));
    for (int index = 0; index < 2; index++) {
      int line = index;
      var label =
          Labels.plain(Texts.made(() -> List.copyOf(SharingWords.effect(draft, effect)).get(line)));
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
      getChildren().add(label);
    }
    getChildren()
        .add(new VBox(4, Labels.field(Texts.text("sharing.remark"), remark.field()), remark));
  }

  /** Why it is done; may be empty. */
  String remark() {
    return remark.getText();
  }

  void setRemark(String text) {
    remark.field().setText(text);
  }

  void focusRemark() {
    remark.field().requestFocus();
  }
}
