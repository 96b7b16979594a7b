package org.bursar.console.assets;

import java.util.List;
import org.bursar.console.form.CommandForm;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Judged;
import org.bursar.console.session.Session;
import org.bursar.enterprise.CoverageEffect;
import org.bursar.enterprise.equity.Asset;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.EquityCommand.RegisterAsset;

/** Registers an asset of the management account. */
public final class RegisterAssetDialog {

  private RegisterAssetDialog() {}

  /** Shows the dialog. */
  public static void show(Desk desk, Session session) {
    CommandForm<RegisterAsset> form = new CommandForm<>(session, "register-asset");
    AssetFields fields =
        new AssetFields(session.enterprise().setup().currency(), session.sight().get().zone());
    form.add(fields);
    fields.all().forEach(form::listen);
    AssetId[] id = new AssetId[1];
    form.setDone(
        accepted ->
            session.tell(
                new Done(
                    Texts.now("register-asset.done", String.valueOf(id[0])),
                    Texts.now("action.share"),
                    new Ask.Share(id[0] == null ? List.of() : List.of(id[0])))));
    form.show(
        desk,
        remark -> fields.command(),
        ready -> {
          id[0] = ((RegisterAsset) ready.command()).asset();
          return effect(ready, id[0]);
        });
  }

  /** What it will be at once: whom rules share it with, or that it has expired already. */
  private static String effect(Judged.Ready ready, AssetId id) {
    Asset asset = ready.preview().after().equity().find(id);
    if (asset == null) {
      throw new IllegalStateException("a registered asset is there: " + id);
    } else if (asset.status(ready.preview().after().at()).isEnded()) {
      return Texts.now("register-asset.effect.expired", asset.name());
    }
    int gains = CoverageEffect.of(ready.preview().before(), ready.preview().after()).gains().size();
    return asset.rules().isEmpty()
        ? Texts.now("register-asset.effect", asset.name())
        : Texts.now("register-asset.effect.rules", asset.name(), asset.rules().size(), gains);
  }
}
