package org.bursar.console.assets;

import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.bursar.console.form.CommandForm;
import org.bursar.console.kit.MoneyField;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Session;
import org.bursar.enterprise.equity.Asset;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AssetStanding;
import org.bursar.vocabulary.AssetStatus;
import org.bursar.vocabulary.EquityCommand.UpdateAsset;

/** Says anew what can change of an asset: its name, what is left of it, whether it is overdue. */
public final class UpdateAssetDialog {

  private UpdateAssetDialog() {}

  /** Shows the dialog. */
  public static void show(Desk desk, Session session, Ask.UpdateAsset ask) {
    Asset asset = session.enterprise().equity().find(ask.asset());
    if (asset == null) {
      return;
    }
    CommandForm<UpdateAsset> form = new CommandForm<>(session, "update-asset");
    TextField name = new TextField(asset.name());
    name.setId("update-asset-name");
    form.field(Texts.text("assets.column.name"), name, name.textProperty());
    MoneyField left =
        form.money(
            Texts.text("asset.remaining"),
            Texts.text("update-asset.remaining.note", AssetWords.amount(asset, asset.remaining())));
    left.setCurrency(asset.facts().currency().code());
    CheckBox overdue = new CheckBox();
    overdue.setId("update-asset-overdue");
    overdue.textProperty().bind(Texts.text("update-asset.overdue"));
    overdue.setSelected(asset.stored() == AssetStatus.OVERDUE);
    form.add(overdue);
    form.listen(overdue.selectedProperty());
    form.setDone(accepted -> session.tell(Done.of(Texts.now("update-asset.done", name.getText()))));
    form.show(
        desk,
        remark -> command(asset, name.getText(), left.amount().getValue(), overdue.isSelected()),
        ready -> Texts.now("update-asset.effect", ((UpdateAsset) ready.command()).asset().value()));
  }

  /** What was changed; null while nothing was. */
  private static @org.jspecify.annotations.Nullable UpdateAsset command(
      Asset asset, String name, Optional<Amount> left, boolean overdue) {
    boolean wasOverdue = asset.stored() == AssetStatus.OVERDUE;
    UpdateAsset command =
        new UpdateAsset(
            asset.id(),
            name.equals(asset.name()) ? null : name,
            left.orElse(null),
            overdue == wasOverdue ? null : overdue ? AssetStanding.OVERDUE : AssetStanding.ACTIVE);
    return command.name() == null && command.remaining() == null && command.status() == null
        ? null
        : command;
  }
}
