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
import org.bursar.enterprise.organization.Unit;
import org.bursar.support.Firm;
import org.bursar.support.StillBooks;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.OrganizationCommand.FreezeAccount;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an account that is dragged in the tree can be let go on: what the rules say of the pair. */
class TreeMenuTest {

  @TempDir Path folder;

  private final Firm firm = Firm.with("A", "B", "F").give(new FreezeAccount(new AccountId("F")));
  private final List<Ask> asked = new ArrayList<>();
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
          menu = new TreeMenu(session, pane.outline(), () -> {});
        });
  }

  @Test
  void an_account_is_let_go_on_another_that_can_receive() {
    assertThat(menu.canDrop(account("A"), account("B"))).isTrue();
    menu.drop(account("A"), account("B"));
    assertThat(asked)
        .containsExactly(new Ask.Transfer(new AccountId("A"), new AccountId("B"), null));
  }

  @Test
  void not_on_itself_a_frozen_account_or_a_unit() {
    Unit root = firm.now().organization().units().get(UnitId.ROOT);
    assertThat(menu.canDrop(account("A"), account("A"))).isFalse();
    assertThat(menu.canDrop(account("A"), account("F"))).isFalse();
    assertThat(menu.canDrop(account("A"), new Member.OfUnit(root))).isFalse();
  }

  @Test
  void nothing_is_taken_up_in_books_that_are_only_read() {
    assertThat(menu.canTake(account("A"))).isFalse();
    assertThat(menu.of(account("A")))
        .extracting(MenuItem::getId)
        .containsExactly("menu-tree-open", null, "menu-statement");
  }

  private Member account(String id) {
    return new Member.OfAccount(firm.account(id));
  }
}
