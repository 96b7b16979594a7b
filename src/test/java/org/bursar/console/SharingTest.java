package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.bursar.books.Batch;
import org.bursar.codec.CommandCodec;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Coverages;
import org.bursar.enterprise.equity.Scope;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetKind;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.RuleId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How a person shares an asset, having seen what that does. */
@ExtendWith(ApplicationExtension.class)
class SharingTest {

  private static final RuleId RULE = new RuleId("savings-plans");

  @TempDir static Path folder;

  private static int kept;
  private Sitting sitting;

  @Start
  void sit(Stage shown) throws Exception {
    Texts.language().set(Language.EN);
    Path own = Files.createDirectories(folder.resolve("sitting-" + kept++));
    sitting = new Sitting(own.resolve("settings")).in(shown);
    sitting.open(Enterprises.demo(own));
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
  }

  @Test
  void an_asset_is_shared_with_a_unit_by_keys_alone_and_does_what_was_shown(FxRobot robot) {
    Asset asset = byName();
    int had = enterprise().equity().covered(asset.id()).size();
    wizard(robot, asset);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(seen()).contains("−" + had, "lose it");
    String gains = figure("sharing-effect-gains");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.write("as agreed");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);

    Asset shared = enterprise().equity().assets().get(asset.id()).get();
    assertThat(shared.scope()).isInstanceOf(Scope.Units.class);
    assertThat("+" + enterprise().equity().covered(asset.id()).size()).isEqualTo(gains);
  }

  @Test
  void what_was_left_is_gone_on_with(FxRobot robot) {
    Asset asset = byName();
    wizard(robot, asset);
    robot.type(KeyCode.ESCAPE);
    assertThat(seen()).contains("What was not done is kept as a draft.");
    assertThat(enterprise().equity().find(asset.id()).scope()).isEqualTo(asset.scope());
    robot.clickOn("#done-answer");
    assertThat(seen()).contains("Share " + asset.name());
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().equity().find(asset.id()).scope()).isInstanceOf(Scope.Units.class);
    robot.interact(() -> sitting.session().ask(new Ask.Share(List.of())));
    assertThat(seen()).as("the draft was done").contains("These assets");
  }

  @Test
  void what_changed_since_it_was_looked_at_is_looked_at_again(FxRobot robot) {
    Asset asset = byName();
    wizard(robot, asset);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    give(new EquityCommand.StopSharing(asset.id()));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().equity().find(asset.id()).scope().isEmpty()).isTrue();
    assertThat(seen())
        .anyMatch(text -> text.startsWith("chen changed this with entry " + enterprise().entry()));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().equity().find(asset.id()).scope()).isInstanceOf(Scope.Units.class);
  }

  @Test
  void more_accounts_than_the_limit_are_refused_while_choosing(FxRobot robot) {
    Asset asset = byName();
    robot.interact(() -> sitting.session().ask(new Ask.Share(List.of(asset.id()))));
    robot.interact(() -> sitting.control(RadioButton.class, "sharing-by-units").setSelected(true));
    robot.interact(() -> sitting.control(TreeView.class, "sharing-units-tree").requestFocus());
    robot.type(KeyCode.HOME).type(KeyCode.SPACE);
    assertThat(seen()).anyMatch(text -> text.contains(asset.id().value()) && text.contains("100"));
    assertThat(sitting.control(Button.class, "sharing-next").isDisabled()).isTrue();
  }

  @Test
  void a_rule_is_removed_and_an_account_says_why_it_is_not_covered(FxRobot robot) {
    AccountId covered = ofRule();
    robot.interact(() -> sitting.at(new Place.Rules()));
    robot.interact(
        () -> sitting.control(TableView.class, "rules").getSelectionModel().selectFirst());
    robot.clickOn("#rules-remove");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().equity().rules().containsKey(RULE)).isFalse();

    robot.interact(() -> sitting.at(new Place.Account(covered, Place.Tab.SHARED)));
    robot.interact(
        () -> {
          ComboBox<?> why = sitting.control(ComboBox.class, "account-shared-why");
          for (int index = 0; index < why.getItems().size(); index++) {
            if (((Asset) why.getItems().get(index)).name().startsWith("Savings plan")) {
              why.getSelectionModel().select(index);
            }
          }
        });
    assertThat(seen())
        .anyMatch(text -> text.endsWith("does not cover it: no scope and no rule names it."));
  }

  @Test
  void an_account_is_moved_and_loses_what_was_shown(FxRobot robot) {
    AccountId account = ofRule();
    int had = covering(account);
    robot.interact(() -> sitting.session().ask(Ask.Move.of(List.of(account))));
    robot.interact(() -> sitting.control(TreeView.class, "move-tree").requestFocus());
    robot.type(KeyCode.END).type(KeyCode.HOME).type(KeyCode.DOWN);
    String loses = figure("move-effect-loses");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().organization().accounts().get(account).unit().value())
        .isEqualTo("archive");
    assertThat("−" + (had - covering(account))).isEqualTo(loses);
  }

  @Test
  void an_asset_is_registered_updated_and_ended(FxRobot robot) {
    robot.interact(() -> sitting.at(new Place.Assets()));
    robot.clickOn("#assets-register");
    robot.clickOn("#register-asset-id").write("spn-new");
    robot.clickOn("#register-asset-name").write("Plan of the test");
    robot.clickOn("#register-asset-value").write("-5");
    assertThat(sitting.control(Button.class, "register-asset-do").isDisabled()).isTrue();
    robot.type(KeyCode.BACK_SPACE, KeyCode.BACK_SPACE).write("12.5");
    assertThat(seen())
        .anyMatch(text -> text.startsWith("Plan of the test will be registered; 1 rule shares"));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    AssetId id = new AssetId("spn-new");
    assertThat(enterprise().equity().covered(id).size()).isPositive();

    robot.interact(() -> sitting.session().ask(new Ask.UpdateAsset(id)));
    robot.clickOn("#update-asset-amount").write("7");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().equity().find(id).remaining()).isEqualTo(Amount.parse("7"));

    robot.interact(() -> sitting.at(new Place.Asset(id)));
    robot.clickOn("#asset-more").clickOn("End…");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().equity().covered(id).size()).isZero();
    assertThat(seen()).contains("released", "Plan of the test has ended.");
  }

  @Test
  void assets_come_from_a_table_whose_errors_are_told_and_whose_effect_is_shown(FxRobot robot)
      throws Exception {
    String head = "asset_id,kind,name,currency,value,remaining\n";
    Path bad = Files.writeString(folder.resolve("bad.csv"), head + "t1,COUPON,One,CNY,-1,\n");
    Path good =
        Files.writeString(
            folder.resolve("good.csv"),
            head + "t1,SAVINGS_PLAN,One,CNY,9,4.5\nt2,COUPON,Two,CNY,100,\n");
    robot.interact(() -> sitting.at(new Place.Assets()));
    sitting.choosingTable(bad);
    robot.clickOn("#assets-import");
    assertThat(seen()).contains("Rows in error in bad.csv", "value");
    assertThat(enterprise().equity().find(new AssetId("t1"))).isNull();

    sitting.choosingTable(good);
    robot.clickOn("#assets-import-again");
    assertThat(figure("assets-import-REGISTERED")).isEqualTo("2");
    robot.clickOn("#assets-import-coverage");
    String gains = figure("assets-import-effect-gains");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat("+" + enterprise().equity().covered(new AssetId("t1")).size()).isEqualTo(gains);
    assertThat(enterprise().equity().find(new AssetId("t1")).remaining())
        .isEqualTo(Amount.parse("4.5"));

    robot.clickOn("#assets-import");
    assertThat(seen()).contains("All that good.csv says is so already: 2 assets.");
  }

  @Test
  void assets_are_narrowed_to_a_kind(FxRobot robot) {
    robot.interact(() -> sitting.at(new Place.Assets()));
    long all = sitting.control(TableView.class, "assets").getItems().size();
    robot.interact(() -> sitting.control(ComboBox.class, "assets-kind").requestFocus());
    robot.type(KeyCode.DOWN, KeyCode.DOWN);
    long coupons =
        enterprise()
            .equity()
            .assets()
            .values()
            .count(asset -> asset.facts().kind() == AssetKind.COUPON);
    assertThat(sitting.control(TableView.class, "assets").getItems().size())
        .isEqualTo((int) coupons)
        .isLessThan((int) all);
  }

  /** The figure of a tile. */
  private String figure(String id) {
    return Seen.texts(sitting.control(VBox.class, id)).getFirst();
  }

  private int covering(AccountId account) {
    Enterprise enterprise = enterprise();
    return new Coverages(enterprise.organization(), enterprise.equity(), enterprise.at())
        .of(enterprise.organization().accounts().get(account))
        .size();
  }

  /** Opens the wizard at an asset and chooses a unit of few accounts, by keys. */
  private void wizard(FxRobot robot, Asset asset) {
    robot.interact(() -> sitting.at(new Place.Asset(asset.id())));
    robot.clickOn("#asset-share");
    robot.interact(() -> sitting.control(RadioButton.class, "sharing-by-units").setSelected(true));
    robot.interact(() -> sitting.control(TreeView.class, "sharing-units-tree").requestFocus());
    robot.type(KeyCode.HOME).type(KeyCode.DOWN, KeyCode.DOWN);
    robot.type(KeyCode.SPACE);
  }

  private Asset byName() {
    return enterprise()
        .equity()
        .assets()
        .values()
        .toJavaStream()
        .filter(asset -> !asset.scope().isEmpty() && asset.scope().unitScopes().isEmpty())
        .min(Comparator.comparing(Asset::id))
        .orElseThrow();
  }

  private AccountId ofRule() {
    Enterprise enterprise = enterprise();
    Coverages coverages =
        new Coverages(enterprise.organization(), enterprise.equity(), enterprise.at());
    return enterprise
        .equity()
        .attached(RULE)
        .toJavaStream()
        .sorted()
        .map(id -> enterprise.equity().assets().get(id).get())
        .flatMap(asset -> coverages.of(asset).stream())
        .findFirst()
        .orElseThrow()
        .account()
        .id();
  }

  private void give(Command command) {
    List<Outcome> outcomes =
        sitting
            .session()
            .books()
            .submit(
                Batch.each(
                    List.of(
                        CommandCodec.decode(
                            CommandCodec.encode(
                                new CommandId(UUID.nameUUIDFromBytes(new byte[] {1})),
                                command,
                                null,
                                null,
                                null)))));
    assertThat(outcomes).allMatch(Outcome.Accepted.class::isInstance);
  }

  private Enterprise enterprise() {
    return sitting.session().enterprise();
  }

  private List<String> seen() {
    return Seen.texts(sitting.root());
  }
}
