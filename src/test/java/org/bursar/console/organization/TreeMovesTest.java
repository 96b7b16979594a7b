package org.bursar.console.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import org.bursar.console.kit.Background;
import org.bursar.console.kit.Backgrounds;
import org.bursar.console.kit.Fx;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Keep;
import org.bursar.console.session.Session;
import org.bursar.support.Firm;
import org.bursar.support.StillBooks;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.OrganizationCommand.FreezeAccount;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is dragged or cut in the tree can be put where the rules say. */
class TreeMovesTest {

  private static final UnitId EAST = new UnitId("east");
  private static final UnitId COAST = new UnitId("coast");

  @TempDir Path folder;

  private final Firm firm =
      Firm.with("A", "B", "F")
          .give(new FreezeAccount(new AccountId("F")))
          .give(new CreateUnit(EAST, UnitId.ROOT, "East", null, null))
          .give(new CreateUnit(COAST, EAST, "Coast", null, null))
          .give(new CreateUnit(new UnitId("west"), UnitId.ROOT, "West", null, null))
          .give(new CreateUnit(new UnitId("south"), UnitId.ROOT, "South", null, null));
  private final List<Ask> asked = new ArrayList<>();
  private TreeMoves moves;
  private TreeMenu menu;

  @BeforeEach
  void sit() {
    Fx.run(
        () -> {
          Background background = Backgrounds.atOnce();
          Session session =
              new Session(
                  new StillBooks(firm.now()),
                  background,
                  new Keep(folder.resolve("layout.json"), background),
                  InstantSource.system());
          session.setAsked(asked::add);
          TreePane pane = new TreePane(session, System::nanoTime);
          moves = new TreeMoves(session, pane.outline());
          menu = new TreeMenu(session, pane.outline(), moves, () -> {});
        });
  }

  @Test
  void an_account_is_let_go_on_another_that_can_receive() {
    assertThat(moves.canDrop(account("A"), account("B"))).isTrue();
    moves.drop(account("A"), account("B"));
    assertThat(asked)
        .containsExactly(new Ask.Transfer(new AccountId("A"), new AccountId("B"), null));
  }

  @Test
  void an_account_is_let_go_on_a_unit_to_be_moved_there() {
    assertThat(moves.canDrop(account("A"), unit("coast"))).isTrue();
    Fx.run(() -> moves.drop(account("A"), unit("coast")));
    assertThat(asked).containsExactly(new Ask.Move(List.of(new AccountId("A")), List.of(), COAST));
  }

  @Test
  void a_unit_is_moved_but_never_beneath_itself_and_root_nowhere() {
    assertThat(moves.canDrop(unit("coast"), unit("root"))).isTrue();
    assertThat(moves.canDrop(unit("east"), unit("coast"))).isFalse();
    assertThat(moves.canDrop(unit("east"), unit("east"))).isFalse();
    assertThat(moves.canDrop(unit("root"), unit("east"))).isFalse();
    Fx.run(() -> moves.drop(unit("coast"), unit("root")));
    assertThat(asked).containsExactly(new Ask.Move(List.of(), List.of(COAST), UnitId.ROOT));
  }

  @Test
  void what_was_cut_is_pasted_into_a_unit_once() {
    Fx.run(() -> moves.cut(List.of(account("A"), unit("west"), unit("south"), unit("root"))));
    assertThat(moves.canPaste(unit("east"))).isTrue();
    assertThat(moves.canPaste(unit("root"))).as("they are there").isFalse();
    Fx.run(() -> moves.paste(unit("east")));
    assertThat(asked)
        .containsExactly(
            new Ask.Move(
                List.of(new AccountId("A")),
                List.of(new UnitId("west"), new UnitId("south")),
                EAST));
    assertThat(moves.canPaste(unit("east"))).isFalse();
  }

  @Test
  void not_on_itself_a_frozen_account_or_where_it_is() {
    assertThat(moves.canDrop(account("A"), account("A"))).isFalse();
    assertThat(moves.canDrop(account("A"), account("F"))).isFalse();
    assertThat(moves.canDrop(account("A"), unit("root"))).isFalse();
  }

  @Test
  void nothing_is_taken_up_in_books_that_are_only_read() {
    assertThat(moves.canTake(account("A"))).isFalse();
    assertThat(menu.of(account("A")))
        .extracting(MenuItem::getId)
        .containsExactly("menu-tree-open", null, "menu-statement");
  }

  private Member unit(String id) {
    return new Member.OfUnit(firm.now().organization().units().get(new UnitId(id)));
  }

  private Member account(String id) {
    return new Member.OfAccount(firm.account(id));
  }
}
