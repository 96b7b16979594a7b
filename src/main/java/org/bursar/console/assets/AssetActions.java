package org.bursar.console.assets;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Action;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Session;
import org.bursar.enterprise.equity.Asset;
import org.bursar.vocabulary.AssetEnding;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.EquityCommand;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with one asset as it stands; in books only read nothing. */
final class AssetActions {

  private AssetActions() {}

  /** All but sharing, which has a button of its own. */
  static List<Action> of(Session session, Asset asset) {
    List<Action> actions = new ArrayList<>();
    boolean isOwn = asset.isOf(session.enterprise().organization().management().id());
    boolean isEnded = asset.status(session.sight().get().at()).isEnded();
    if (!session.sight().get().isChangeable()) {
      return actions;
    }
    if (!isEnded) {
      actions.add(action(session, "update", Feather.EDIT_2, new Ask.UpdateAsset(asset.id())));
    }
    if (isOwn && !asset.scope().isEmpty()) {
      actions.add(
          effect(
              session,
              asset,
              "stop-sharing",
              "action.stop.sharing",
              Feather.X_CIRCLE,
              new EquityCommand.StopSharing(asset.id())));
    }
    if (isOwn && asset.optedOut()) {
      actions.add(
          effect(
              session,
              asset,
              "opt-in",
              "action.opt.in",
              Feather.LOG_IN,
              new EquityCommand.OptOutOfRules(asset.id(), false)));
    } else if (isOwn) {
      actions.add(
          effect(
              session,
              asset,
              "opt-out",
              "action.opt.out",
              Feather.LOG_OUT,
              new EquityCommand.OptOutOfRules(asset.id(), true)));
    }
    if (!isEnded) {
      actions.add(
          effect(
              session,
              asset,
              "end-asset",
              "action.end.asset",
              Feather.SLASH,
              new EquityCommand.EndAsset(asset.id(), AssetEnding.RELEASED)));
      actions.add(
          effect(
              session,
              asset,
              "expire-asset",
              "action.expire.asset",
              Feather.CLOCK,
              new EquityCommand.EndAsset(asset.id(), AssetEnding.EXPIRED)));
    }
    return actions;
  }

  /** Whether it can be shared: it is the management account's, and has not ended. */
  static boolean isShareable(Session session, Asset asset) {
    return session.sight().get().isChangeable()
        && asset.isShareable(
            session.enterprise().organization().management().id(), session.sight().get().at());
  }

  private static Action effect(
      Session session, Asset asset, String id, String text, Feather icon, Command command) {
    return new Action(
        id,
        Texts.text(text),
        icon,
        null,
        new SimpleBooleanProperty(true),
        () -> session.ask(new Ask.Effect(id, asset.name(), List.of(command), List.of(asset.id()))));
  }

  private static Action action(Session session, String id, Feather icon, Ask ask) {
    return new Action(
        id + "-asset",
        Texts.text("action." + id + ".asset"),
        icon,
        null,
        new SimpleBooleanProperty(true),
        () -> session.ask(ask));
  }
}
