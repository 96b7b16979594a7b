package org.bursar.console.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.bursar.console.kit.Outline;
import org.bursar.console.kit.OutlineDrag;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Done;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.console.session.SmallestMove;
import org.bursar.enterprise.Rulebook;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.OrganizationCommand.DeleteUnit;
import org.bursar.vocabulary.OrganizationCommand.MoveAccount;
import org.bursar.vocabulary.OrganizationCommand.MoveUnit;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Moving what stands in the tree, by dragging or by cutting and pasting; an account that is let go
 * on another one is asked to transfer. Also the keys that rename and delete. Nothing is done before
 * its effect was shown.
 */
final class TreeMoves implements OutlineDrag<Member> {

  private static final KeyCombination CUT =
      new KeyCodeCombination(KeyCode.X, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  /** Commands are only asked about here. */
  private static final CommandId ASKED = new CommandId(new UUID(0, 0));

  private final Session session;
  private final Outline<Member> outline;
  private List<Member> cut = List.of();

  TreeMoves(Session session, Outline<Member> outline) {
    this.session = session;
    this.outline = outline;
    outline.list().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    List<Member> chosen = chosen();
    if (chosen.isEmpty() || !session.sight().get().isChangeable()) {
      return;
    }
    Member focused = chosen.getFirst();
    if (CUT.match(event)) {
      cut(chosen);
    } else if (PASTE.match(event)) {
      paste(focused);
    } else if (event.getCode() == KeyCode.F2 && chosen.size() == 1) {
      rename(focused);
    } else if (event.getCode() == KeyCode.DELETE) {
      delete(chosen);
    } else {
      return;
    }
    event.consume();
  }

  private List<Member> chosen() {
    return List.copyOf(outline.selected());
  }

  /** Takes these up; they stay where they are until they are put somewhere. */
  void cut(List<Member> members) {
    cut = members.stream().filter(this::isMovable).toList();
    if (!cut.isEmpty()) {
      session.tell(Done.of(Texts.now("tree.cut", called(cut))));
    }
  }

  /** Whether something was taken up that can be put into this unit, or beside this account. */
  boolean canPaste(Member onto) {
    UnitId into = unit(onto);
    return into != null && cut.stream().anyMatch(member -> canMove(member, into));
  }

  /** Asks to put what was taken up into a unit, or beside an account. */
  void paste(Member onto) {
    UnitId into = unit(onto);
    if (into != null && canPaste(onto)) {
      move(cut, into);
      cut = List.of();
    }
  }

  private void rename(Member member) {
    switch (member) {
      case Member.OfUnit unit when unit.unit().parent() != null ->
          session.ask(new Ask.RenameUnit(unit.unit().id()));
      case Member.OfUnit _ -> {}
      case Member.OfAccount account -> session.ask(new Ask.RenameAccount(account.account().id()));
    }
  }

  /**
   * Units, or accounts, all that are chosen or none; of a mixture it is not clear what is meant.
   */
  private void delete(List<Member> members) {
    List<Command> units = new ArrayList<>();
    List<AccountId> accounts = new ArrayList<>();
    for (Member member : members) {
      if (!isMovable(member)) {
        return;
      }
      switch (member) {
        case Member.OfUnit unit -> units.add(new DeleteUnit(unit.unit().id()));
        case Member.OfAccount account -> accounts.add(account.account().id());
      }
    }
    if (accounts.isEmpty()) {
      session.ask(new Ask.Effect("delete-unit", called(members), units, List.of()));
    } else if (units.isEmpty()) {
      session.ask(new Ask.Remove(accounts));
    }
  }

  private static String called(List<Member> members) {
    return members.size() == 1
        ? members.getFirst().name()
        : Texts.now("move.several", members.size());
  }

  private boolean isMovable(Member member) {
    return switch (member) {
      case Member.OfUnit unit -> unit.unit().parent() != null;
      case Member.OfAccount account ->
          !session.enterprise().organization().isManagement(account.account());
    };
  }

  private static @Nullable UnitId unit(Member member) {
    return switch (member) {
      case Member.OfUnit unit -> unit.unit().id();
      case Member.OfAccount account -> account.account().unit();
    };
  }

  private boolean canMove(Member member, UnitId into) {
    Command command =
        switch (member) {
          case Member.OfUnit unit -> new MoveUnit(unit.unit().id(), into);
          case Member.OfAccount account -> new MoveAccount(account.account().id(), into);
        };
    boolean isThere =
        switch (member) {
          case Member.OfUnit unit -> into.equals(unit.unit().parent());
          case Member.OfAccount account -> into.equals(account.account().unit());
        };
    Sight sight = session.sight().get();
    Request request = sight.asking(ASKED, command);
    return !isThere
        && Rulebook.decide(sight.enterprise(), sight.enterprise(), request)
            instanceof Decision.Accepted;
  }

  private void move(List<Member> members, UnitId into) {
    List<AccountId> accounts = new ArrayList<>();
    List<UnitId> units = new ArrayList<>();
    for (Member member : members) {
      switch (member) {
        case Member.OfUnit unit -> units.add(unit.unit().id());
        case Member.OfAccount account -> accounts.add(account.account().id());
      }
    }
    session.ask(new Ask.Move(accounts, units, into));
  }

  @Override
  public boolean canTake(Member item) {
    boolean gives = item instanceof Member.OfAccount;
    return session.sight().get().isChangeable() && (gives || isMovable(item));
  }

  /** What the rules say of the pair; how much the one can give is told in the dialog. */
  @Override
  public boolean canDrop(Member item, Member onto) {
    if (onto instanceof Member.OfUnit unit) {
      return canMove(item, unit.unit().id());
    }
    return item instanceof Member.OfAccount from
        && onto instanceof Member.OfAccount to
        && new SmallestMove(session.sight().get())
                .againstPair(from.account().id(), to.account().id())
            == null;
  }

  @Override
  public void drop(Member item, Member onto) {
    if (onto instanceof Member.OfUnit unit) {
      // Who takes up one of several that are selected means all of them.
      List<Member> chosen = chosen();
      move(chosen.contains(item) ? chosen : List.of(item), unit.unit().id());
    } else if (item instanceof Member.OfAccount from && onto instanceof Member.OfAccount to) {
      session.ask(new Ask.Transfer(from.account().id(), to.account().id(), null));
    }
  }
}
