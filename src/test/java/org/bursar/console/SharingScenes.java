package org.bursar.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Coverages;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.UnitId;

/** Sharing: the rules, the wizard's pages, what an account has through it. */
final class SharingScenes {

  private static final RuleId RULE = new RuleId("savings-plans");

  private static final String HEAD = "asset_id,kind,name,currency,value,remaining,start,end\n";

  private static final String GOOD =
      HEAD
          + "sp-2027-0019,SAVINGS_PLAN,Compute plan 2027,CNY,12.5,,2026-01-01,2027-01-01\n"
          + "voucher-88,COUPON,国庆优惠券,CNY,5000,5000,,\n";

  private static final String BAD =
      HEAD
          + "voucher-88,COUPON,国庆优惠券,CNY,-5,,,\n"
          + "voucher-89,COUPON,Spring,CNY,\"1,50\",,,\n"
          + "voucher-90,VOUCHER,Spring,CNY,5,,,\n"
          + "1.23E+15,COUPON,Spring,CNY,5,,,\n"
          + "voucher-91,COUPON,Spring,CNY,5,,2026-03-01,2026-02-01\n"
          + "voucher-91,COUPON,Spring,CNY,5,,,\n";

  private SharingScenes() {}

  private static Path table(String name, String content) {
    try {
      return Files.writeString(Files.createTempDirectory("scene").resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void add(
      Map<String, Supplier<Parent>> scenes, Supplier<Sitting> demo, Supplier<Sitting> bare) {
    scenes.put("rules", () -> demo.get().at(new Place.Rules()).root());
    scenes.put("rules-empty", () -> bare.get().at(new Place.Rules()).root());
    scenes.put(
        "sharing-what", () -> demo.get().then(s -> s.session().ask(share(List.of()))).root());
    scenes.put(
        "sharing-rule", () -> demo.get().then(s -> s.session().ask(new Ask.SetRule(null))).root());
    scenes.put("sharing-whom", () -> demo.get().then(SharingScenes::whom).root());
    scenes.put(
        "sharing-accounts",
        () ->
            demo.get()
                .then(SharingScenes::whom)
                .then(s -> s.control(RadioButton.class, "sharing-by-accounts").setSelected(true))
                .root());
    scenes.put(
        "sharing-units",
        () ->
            demo.get()
                .then(SharingScenes::whom)
                .then(s -> s.control(RadioButton.class, "sharing-by-units").setSelected(true))
                .root());
    scenes.put("sharing-effect", () -> demo.get().then(SharingScenes::effect).root());
    scenes.put(
        "sharing-confirm",
        () ->
            demo.get()
                .then(SharingScenes::effect)
                .then(s -> s.control(Button.class, "sharing-next").fire())
                .root());
    scenes.put(
        "remove-rule",
        () ->
            demo.get()
                .then(
                    s ->
                        s.session()
                            .ask(
                                new Ask.Effect(
                                    "remove-rule",
                                    "Savings plans 节省计划",
                                    List.of(new EquityCommand.RemoveSharingRule(RULE)),
                                    List.of())))
                .root());
    scenes.put(
        "unit-shared",
        () ->
            demo.get()
                .then(s -> s.session().layout().put("unit.part", "shared"))
                .then(s -> s.at(new Place.Unit(ruled(s.session().enterprise()))))
                .root());
    scenes.put(
        "move",
        () ->
            demo.get()
                .then(
                    s ->
                        s.session()
                            .ask(Ask.Move.of(List.of(covered(s.session().enterprise()).id()))))
                .root());
    scenes.put(
        "asset-register",
        () -> demo.get().then(s -> s.session().ask(new Ask.RegisterAsset())).root());
    scenes.put(
        "assets-import",
        () ->
            demo.get()
                .then(
                    s ->
                        s.choosingTable(table("assets.csv", GOOD))
                            .session()
                            .ask(new Ask.ImportAssets()))
                .root());
    scenes.put(
        "assets-import-faults",
        () ->
            demo.get()
                .then(
                    s ->
                        s.choosingTable(table("assets.csv", BAD))
                            .session()
                            .ask(new Ask.ImportAssets()))
                .root());
    scenes.put("asset", () -> demo.get().then(s -> s.at(place(s))).root());
    scenes.put(
        "asset-history",
        () ->
            demo.get()
                .then(s -> s.session().layout().put("asset.part", "asset-history-part"))
                .then(s -> s.at(place(s)))
                .root());
    scenes.put(
        "asset-gone", () -> demo.get().at(new Place.Asset(new AssetId("spn-unknown"))).root());
    scenes.put(
        "asset-update",
        () ->
            demo.get()
                .then(
                    s ->
                        s.session().ask(new Ask.UpdateAsset(shared(s.session().enterprise()).id())))
                .root());
    scenes.put(
        "account-shared",
        () ->
            demo.get()
                .then(
                    s ->
                        s.at(
                            new Place.Account(
                                covered(s.session().enterprise()).id(), Place.Tab.SHARED)))
                .root());
  }

  private static Place place(Sitting sitting) {
    return new Place.Asset(shared(sitting.session().enterprise()).id());
  }

  private static Ask share(List<AssetId> assets) {
    return new Ask.Share(assets);
  }

  /** An asset that is shared with accounts, about to be shared with the root instead. */
  private static void whom(Sitting sitting) {
    sitting.session().ask(share(List.of(shared(sitting.session().enterprise()).id())));
    TreeView<?> tree = sitting.control(TreeView.class, "sharing-units-tree");
    tree.getSelectionModel().select(2);
    press(tree, KeyCode.SPACE);
  }

  private static void effect(Sitting sitting) {
    whom(sitting);
    sitting.control(Button.class, "sharing-next").fire();
  }

  private static void press(TreeView<?> tree, KeyCode code) {
    tree.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private static Asset shared(Enterprise enterprise) {
    return enterprise
        .equity()
        .assets()
        .values()
        .toJavaStream()
        .filter(asset -> !asset.scope().isEmpty() && asset.scope().unitScopes().isEmpty())
        .min(Comparator.comparing(Asset::id))
        .orElseThrow();
  }

  private static UnitId ruled(Enterprise enterprise) {
    return enterprise.equity().find(RULE).scope().unitScopes().getFirst().unit();
  }

  private static Account covered(Enterprise enterprise) {
    Coverages coverages =
        new Coverages(enterprise.organization(), enterprise.equity(), enterprise.at());
    return enterprise
        .organization()
        .accounts()
        .byOrdinal()
        .toJavaStream()
        .max(Comparator.comparingInt(account -> coverages.of(account).size()))
        .orElseThrow();
  }
}
