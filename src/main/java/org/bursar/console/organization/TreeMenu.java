package org.bursar.console.organization;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.bursar.console.kit.Outline;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.AccountActions;
import org.bursar.console.session.Action;
import org.bursar.console.session.Actions;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.OrganizationCommand.DeleteUnit;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a row of the tree, by its menu. */
final class TreeMenu {

  private final Session session;
  private final Outline<Member> outline;
  private final Runnable filter;
  private final TreeMoves moves;

  /**
   * The menu of a tree.
   *
   * @param moves cuts and pastes
   * @param filter puts the cursor into the tree's filter
   */
  TreeMenu(Session session, Outline<Member> outline, TreeMoves moves, Runnable filter) {
    this.session = session;
    this.outline = outline;
    this.filter = filter;
    this.moves = moves;
  }

  /** The items for what a row is about. */
  List<MenuItem> of(Member member) {
    return switch (member) {
      case Member.OfUnit unit -> ofUnit(unit);
      case Member.OfAccount(Account account, _) -> ofAccount(account);
    };
  }

  private List<MenuItem> ofUnit(Member.OfUnit unit) {
    boolean open = outline.expanded().contains(unit.key());
    List<MenuItem> items = new ArrayList<>();
    items.add(open(unit, new Place.Unit(unit.unit().id())));
    items.add(new SeparatorMenuItem());
    if (!outline.isFiltered()) {
      items.add(
          item(
              open ? "tree-collapse" : "tree-expand",
              open ? "kit.collapse" : "kit.expand",
              open ? Feather.MINUS : Feather.PLUS,
              () -> outline.toggle(unit.key())));
      items.add(
          item(
              "tree-expand-all",
              "tree.menu.expand.all",
              Feather.CHEVRONS_DOWN,
              () -> outline.expandBeneath(unit)));
    }
    if (session.sight().get().isChangeable()) {
      items.addAll(
          List.of(
              new SeparatorMenuItem(),
              item(
                  "tree-new-unit",
                  "action.new.unit",
                  Feather.FOLDER_PLUS,
                  () -> session.ask(new Ask.NewUnit(unit.unit().id()))),
              item(
                  "tree-new-account",
                  "action.new.account",
                  Feather.USER_PLUS,
                  () -> session.ask(new Ask.NewAccount(unit.unit().id())))));
    }
    if (session.sight().get().isChangeable() && unit.unit().parent() != null) {
      items.add(
          item(
              "tree-rename",
              "action.rename",
              Feather.EDIT_2,
              () -> session.ask(new Ask.RenameUnit(unit.unit().id()))));
      items.add(
          item(
              "tree-move",
              "action.move",
              Feather.CORNER_DOWN_RIGHT,
              () -> session.ask(Ask.Move.of(unit.unit().id()))));
      items.add(
          item(
              "tree-delete",
              "action.delete.unit",
              Feather.TRASH_2,
              () ->
                  session.ask(
                      new Ask.Effect(
                          "delete-unit",
                          unit.unit().name(),
                          List.of(new DeleteUnit(unit.unit().id())),
                          List.of()))));
    }
    addMoves(unit, items);
    items.add(
        item(
            "tree-review",
            "action.review",
            Feather.FILE_TEXT,
            () -> session.ask(new Ask.Review(unit.unit().id()))));
    if (unit.unit().parent() == null) {
      addWhole(items);
    }
    items.add(item("tree-to-filter", "tree.menu.filter", Feather.FILTER, filter));
    return items;
  }

  private List<MenuItem> ofAccount(Account account) {
    List<MenuItem> items = new ArrayList<>();
    items.add(open(new Member.OfAccount(account), new Place.Account(account.id())));
    List<Action> actions = new ArrayList<>(AccountActions.transfers(session, account));
    actions.addAll(AccountActions.of(session, account));
    if (!actions.isEmpty()) {
      items.add(new SeparatorMenuItem());
      actions.forEach(action -> items.add(Actions.item(action)));
    }
    addMoves(new Member.OfAccount(account), items);
    return items;
  }

  /** What is about the organization as a whole. */
  private void addWhole(List<MenuItem> items) {
    items.add(
        item(
            "tree-export",
            "action.export.organization",
            Feather.DOWNLOAD,
            () -> session.ask(new Ask.ExportOrganization())));
    if (session.sight().get().isChangeable()) {
      items.add(
          item(
              "tree-restructure",
              "action.restructure",
              Feather.UPLOAD,
              () -> session.ask(new Ask.Restructure())));
    }
  }

  private void addMoves(Member member, List<MenuItem> items) {
    if (!session.sight().get().isChangeable()) {
      return;
    }
    boolean isRoot = member instanceof Member.OfUnit unit && unit.unit().parent() == null;
    if (!isRoot) {
      items.add(
          item("tree-cut", "tree.menu.cut", Feather.SCISSORS, () -> moves.cut(List.of(member))));
    }
    if (moves.canPaste(member)) {
      items.add(
          item("tree-paste", "tree.menu.paste", Feather.CLIPBOARD, () -> moves.paste(member)));
    }
  }

  private MenuItem open(Member member, Place place) {
    return Actions.item(
        new Action(
            "tree-open",
            Texts.text("tree.menu.open", member.name()),
            Feather.ARROW_RIGHT,
            null,
            new SimpleBooleanProperty(true),
            () -> session.navigator().go(place)));
  }

  private static MenuItem item(String id, String key, Feather icon, Runnable run) {
    return Actions.item(
        new Action(id, Texts.text(key), icon, null, new SimpleBooleanProperty(true), run));
  }
}
