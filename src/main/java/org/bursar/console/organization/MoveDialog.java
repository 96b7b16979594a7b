package org.bursar.console.organization;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.bursar.console.effect.EffectDialog;
import org.bursar.console.kit.Texts;
import org.bursar.console.picker.UnitTree;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Names;
import org.bursar.console.session.Session;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Unit;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.OrganizationCommand.MoveAccount;
import org.bursar.vocabulary.OrganizationCommand.MoveUnit;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Moves accounts and units into another unit: what that does to coverage is seen as one chooses.
 */
public final class MoveDialog {

  private MoveDialog() {}

  /** Shows the dialog. */
  public static void show(Desk desk, Session session, Ask.Move ask) {
    UnitTree units =
        new UnitTree(
            "move",
            session,
            Texts.text("move.into"),
            unit -> unit.equals(seat(session, ask)) || unit.equals(ask.into()));
    units.tree().setCellFactory(shown -> new UnitNameCell());
    units.fill();
    // Where it is now is where one looks from.
    units.select(ask.into() == null ? seat(session, ask) : ask.into());
    ObservableValue<List<? extends Command>> commands =
        units
            .tree()
            .getSelectionModel()
            .selectedItemProperty()
            .<List<? extends Command>>map(item -> commands(session, ask, item.getValue()))
            .orElse(List.of());
    EffectDialog.choosing(desk, session, "move", what(session, ask), units, commands);
    units.focusTree();
  }

  private static String what(Session session, Ask.Move ask) {
    int units = ask.units().size();
    int accounts = ask.accounts().size();
    if (units + accounts == 1) {
      return units == 1
          ? Names.of(session.enterprise(), ask.units().getFirst())
          : Names.of(session.enterprise(), ask.accounts().getFirst());
    }
    return Texts.now("move.several", units + accounts);
  }

  /** The commands that move everything there; none where everything is already. */
  private static List<? extends Command> commands(Session session, Ask.Move ask, Unit into) {
    List<Command> commands = new ArrayList<>();
    for (UnitId unit : ask.units()) {
      Unit known = session.enterprise().organization().units().find(unit);
      if (known != null && !into.id().equals(known.parent())) {
        commands.add(new MoveUnit(unit, into.id()));
      }
    }
    for (AccountId account : ask.accounts()) {
      Account known = session.enterprise().organization().accounts().find(account);
      if (known != null && !into.id().equals(known.unit())) {
        commands.add(new MoveAccount(account, into.id()));
      }
    }
    return commands;
  }

  /** Where the first of them is now. */
  private static @Nullable UnitId seat(Session session, Ask.Move ask) {
    if (!ask.units().isEmpty()) {
      Unit known = session.enterprise().organization().units().find(ask.units().getFirst());
      return known == null ? null : known.parent();
    }
    Account first =
        ask.accounts().isEmpty()
            ? null
            : session.enterprise().organization().accounts().find(ask.accounts().getFirst());
    return first == null ? null : first.unit();
  }
}
