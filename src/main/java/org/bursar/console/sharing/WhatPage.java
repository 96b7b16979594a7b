package org.bursar.console.sharing;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Choice;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.PickList;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Asset;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetKind;
import org.bursar.vocabulary.RuleId;
import org.jspecify.annotations.Nullable;

/** The first page: assets one by one, or a rule for all of a type. */
final class WhatPage extends VBox {

  private final RadioButton assets = new RadioButton();
  private final RadioButton rule = new RadioButton();
  private final PickList<Asset, AssetId> list;
  private final TextField name = new TextField();
  private final ComboBox<AssetKind> kind =
      Choice.of("sharing-rule-kind", "assets.kind.", AssetKind.values());
  private final CheckBox existing = new CheckBox();
  private final SimpleObjectProperty<List<Asset>> shareable = new SimpleObjectProperty<>(List.of());
  private final RuleId id;
  private final ReadOnlyObjectWrapper<SharingDraft> draft;

  WhatPage(Session session, SharingDraft first) {
    super(12);
    draft = new ReadOnlyObjectWrapper<>(first);
    SharingDraft.Rule known = first.rule();
    id = known == null ? new RuleId("rule-" + UUID.randomUUID()) : known.id();
    boolean isThere = session.enterprise().equity().find(id) != null;
    list =
        new PickList<>(
            "sharing-assets",
            session.background(),
            Texts.text("sharing.assets"),
            Texts.text("sharing.assets.search"),
            Asset::id,
            Asset::name,
            this::detail);
    Sight sight = session.sight().get();
    session
        .background()
        .latest("sharing-shareable")
        .run(
            progress -> shareable(sight),
            found -> {
              shareable.set(found);
              list.setItems(found);
            });
    list.choose(first.assets());
    ToggleGroup group = new ToggleGroup();
    radio(assets, "sharing-what-assets", "sharing.what.assets", group);
    radio(rule, "sharing-what-rule", "sharing.what.rule", group);
    (known == null ? assets : rule).setSelected(true);
    // Another rule is another draft: what is changed stays a rule, of its kind.
    assets.setDisable(isThere);
    kind.setDisable(isThere);
    VBox fields = fields(known);
    list.visibleProperty().bind(assets.selectedProperty());
    fields.visibleProperty().bind(rule.selectedProperty());
    StackPane both = new StackPane(list, fields);
    VBox.setVgrow(both, Priority.ALWAYS);
    getChildren().addAll(new HBox(24, assets, rule), both);
    rule.selectedProperty().addListener(now -> changed());
    list.chosen().addListener(now -> changed());
    name.textProperty().addListener(now -> changed());
    kind.valueProperty().addListener(now -> changed());
    existing.selectedProperty().addListener(now -> changed());
  }

  /** What was chosen, into the draft's what. */
  SharingDraft into(SharingDraft of) {
    return rule.isSelected()
        ? of.withWhat(
            new SharingDraft.Rule(id, name.getText(), kind.getValue(), existing.isSelected()),
            List.of())
        : of.withWhat(null, List.copyOf(list.chosen().get()));
  }

  /** Changes whenever a choice does. */
  ReadOnlyObjectProperty<SharingDraft> changes() {
    return draft.getReadOnlyProperty();
  }

  void focusFirst() {
    if (rule.isSelected()) {
      name.requestFocus();
    } else {
      list.focusSearch();
    }
  }

  private VBox fields(SharingDraft.@Nullable Rule known) {
    name.setId("sharing-rule-name");
    name.setText(known == null ? "" : known.name());
    if (known != null) {
      kind.setValue(known.kind());
    }
    existing.setId("sharing-rule-existing");
    existing.setSelected(known != null && known.existing());
    existing.setWrapText(true);
    existing
        .textProperty()
        .bind(
            Texts.made(
                () -> Texts.now("sharing.rule.existing", thereAre(kind.getValue())),
                kind.valueProperty(),
                shareable));
    return new VBox(
        12,
        new VBox(4, Labels.field(Texts.text("sharing.rule.name"), name), name),
        new VBox(4, Labels.field(Texts.text("sharing.rule.kind"), kind), kind),
        existing,
        Labels.wrapped(Texts.text("sharing.rule.note")));
  }

  private long thereAre(AssetKind of) {
    return shareable.get().stream().filter(asset -> asset.facts().kind() == of).count();
  }

  /** Assets that the management account has and that have not ended. */
  private static List<Asset> shareable(Sight sight) {
    Enterprise enterprise = sight.enterprise();
    AccountId management = enterprise.organization().management().id();
    Collator collator = Collator.getInstance(Texts.language().get().locale());
    return enterprise
        .equity()
        .assets()
        .values()
        .toJavaStream()
        .filter(asset -> asset.isShareable(management, sight.at()))
        .sorted(Comparator.comparing(Asset::name, collator).thenComparing(Asset::id))
        .toList();
  }

  private String detail(Asset asset) {
    return Texts.now("assets.kind." + asset.facts().kind()) + " \u00b7 " + asset.id().value();
  }

  private void changed() {
    draft.set(into(draft.get()));
  }

  private static void radio(RadioButton button, String id, String text, ToggleGroup group) {
    button.setId(id);
    button.textProperty().bind(Texts.text(text));
    button.setToggleGroup(group);
  }
}
