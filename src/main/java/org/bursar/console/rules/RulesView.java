package org.bursar.console.rules;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Chip;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.PageBody;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.EquityCommand;
import org.kordamp.ikonli.feather.Feather;

/** The automatic sharing rules: which type is shared with whom, and what that comes to. */
public final class RulesView extends VBox {

  private final Session session;
  private final Latest reading;
  private final DataTable<RuleRow> table;

  /** The rules of the books that are open. */
  public RulesView(Session session) {
    this.session = session;
    reading = session.background().latest("rules");
    PageHeader header = new PageHeader(Texts.text("rules.title"));
    header.getStyleClass().add("alone");
    header
        .states()
        .add(
            new Chip(
                Texts.text(
                    "rules.count",
                    session
                        .sight()
                        .when(Shown.of(this))
                        .map(sight -> sight.enterprise().equity().rules().size())),
                Tone.NEUTRAL));
    header.actions().add(fresh("rules-new"));
    table = new DataTable<>("rules", session.background(), row -> row.rule().id(), columns());
    table.setTitle(Texts.text("rules.title"));
    table.setEmpty(
        new EmptyState(Feather.SLIDERS, Texts.text("rules.empty"), fresh("rules-first")));
    table.setOnOpen(this::change);
    table
        .actions()
        .addAll(
            ofOne("rules-change", "rules.change", this::change),
            ofOne("rules-remove", "rules.remove", this::remove));
    getChildren().addAll(header, PageBody.of(table));
    Shown.keep(table, session.layout());
    session.sight().when(Shown.of(this)).subscribe(sight -> show(sight.enterprise()));
  }

  /** Puts the cursor into the filter of the table. */
  public void focusFilter() {
    table.filter().requestFocus();
  }

  private void show(Enterprise enterprise) {
    reading.run(progress -> RuleRow.all(enterprise), table::setRows);
  }

  private Button fresh(String id) {
    Button button =
        Buttons.filled(id, Texts.text("rules.new"), () -> session.ask(new Ask.SetRule(null)));
    button
        .disableProperty()
        .bind(session.sight().when(Shown.of(button)).map(sight -> !sight.isChangeable()));
    return button;
  }

  /** A button for the one rule that is selected. */
  private Button ofOne(String id, String text, Consumer<RuleRow> act) {
    Button button =
        Buttons.outlined(id, Texts.text(text), () -> act.accept(table.selected().getFirst()));
    button.setMinWidth(USE_PREF_SIZE);
    Runnable judge =
        () ->
            button.setDisable(
                table.selected().size() != 1 || !session.sight().get().isChangeable());
    table.selected().addListener((ListChangeListener<RuleRow>) change -> judge.run());
    judge.run();
    return button;
  }

  private void change(RuleRow row) {
    if (session.sight().get().isChangeable()) {
      session.ask(new Ask.SetRule(row.rule().id()));
    }
  }

  private void remove(RuleRow row) {
    session.ask(
        new Ask.Effect(
            "remove-rule",
            row.name(),
            List.of(new EquityCommand.RemoveSharingRule(row.rule().id())),
            row.assets()));
  }

  private List<Column<RuleRow>> columns() {
    return List.of(
        Column.<RuleRow>text("name", Texts.text("rules.column.name"), RuleRow::name)
            .withWidth(220)
            .withLink(this::change),
        Column.<RuleRow>text("id", Texts.text("rules.column.id"), row -> row.rule().id().value())
            .withWidth(160)
            .hiddenAtFirst(),
        Column.<RuleRow>text(
                "kind",
                Texts.text("rules.column.kind"),
                row -> Texts.now("assets.kind." + row.rule().kind()))
            .withWidth(160),
        Column.<RuleRow>text("scope", Texts.text("rules.column.scope"), RuleRow::scope)
            .withWidth(280),
        Column.<RuleRow>count(
                "assets", Texts.text("rules.column.assets"), row -> row.assets().size())
            .withWidth(80),
        Column.<RuleRow>count("covered", Texts.text("rules.column.covered"), RuleRow::covered)
            .withWidth(130),
        Column.<RuleRow>of(
                "entry",
                Texts.text("rules.column.entry"),
                row -> Texts.formats().count(row.rule().mark().entry()),
                Comparator.comparingLong(row -> row.rule().mark().entry()))
            .withWidth(90)
            .withLink(row -> session.navigator().go(new Place.Entry(row.rule().mark().entry()))));
  }
}
