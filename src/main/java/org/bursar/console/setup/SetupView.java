package org.bursar.console.setup;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.enterprise.Checklist;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Totals;
import org.bursar.vocabulary.UnitId;

/** The checklist of the set-up, each step with its state; and what the books still miss. */
public final class SetupView extends VBox {

  private final Session session;
  private final VBox steps = new VBox(10);

  /** The checklist of the books that are open. */
  public SetupView(Session session) {
    this.session = session;
    PageHeader header = new PageHeader(Texts.text("setup.title"));
    header.getStyleClass().add("alone");
    header
        .below()
        .add(
            Labels.secondary(
                Texts.made(
                    () -> summary(session.enterprise()), session.sight().when(Shown.of(this)))));
    steps.setMaxWidth(812);
    VBox body = new VBox(steps);
    body.getStyleClass().add("page-body");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setId("setup-body");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(header, scroll);
    session.sight().when(Shown.of(this)).subscribe(sight -> show());
    Texts.language().when(Shown.of(this)).subscribe(language -> show());
  }

  private void show() {
    Enterprise enterprise = session.enterprise();
    steps.getChildren().clear();
    for (Checklist.Row row : Checklist.of(enterprise).rows()) {
      steps.getChildren().add(step(row, enterprise));
    }
    Totals totals = enterprise.rollups().of(UnitId.ROOT);
    int unrecorded = totals.byCurrency().values().map(Totals.Total::unrecorded).sum().intValue();
    if (unrecorded > 0) {
      steps.getChildren().add(missing(unrecorded));
    }
    steps
        .getChildren()
        .add(
            new Link(
                "setup-months",
                Texts.text("setup.months"),
                () -> session.navigator().go(new Place.Months())));
  }

  private static String summary(Enterprise enterprise) {
    List<Checklist.Row> rows = Checklist.of(enterprise).rows();
    long done = rows.stream().filter(row -> row.state() == Checklist.State.DONE).count();
    if (done == rows.size()) {
      return Texts.now("setup.summary.all");
    }
    return Texts.now(enterprise.setup().center() ? "setup.summary.on" : "setup.summary.off", done);
  }

  private Node step(Checklist.Row row, Enterprise enterprise) {
    boolean done = row.state() == Checklist.State.DONE;
    Label number = new Label(done ? "✓" : Integer.toString(row.step().number()));
    number
        .getStyleClass()
        .addAll(
            "step-number",
            switch (row.state()) {
              case DONE -> "done";
              case NEXT -> "next";
              case WAITING -> "waiting";
            });
    Label title = Labels.cardTitle(Texts.text("setup.step." + row.step()));
    Label state =
        Labels.wrapped(Texts.fixed(SetupWords.state(row, enterprise, session.sight().get().at())));
    VBox words = new VBox(2, title, state);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox card = new HBox(number, words);
    card.setAlignment(Pos.CENTER_LEFT);
    card.getStyleClass().addAll("card", "step");
    if (row.step() == Checklist.Step.UNITS || row.step() == Checklist.Step.SUBACCOUNTS) {
      card.getChildren().add(tree(row.step().name()));
    }
    return card;
  }

  private Node tree(String id) {
    return new Link(
        "setup-tree-" + id, Texts.text("setup.tree"), () -> session.navigator().go(Place.HOME));
  }

  private Node missing(int unrecorded) {
    Label title = Labels.cardTitle(Texts.text("setup.missing"));
    Label why = Labels.wrapped(Texts.text("setup.missing.balances", unrecorded));
    VBox words = new VBox(2, title, why);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox card = new HBox(words, tree("missing"));
    card.setAlignment(Pos.CENTER_LEFT);
    card.getStyleClass().addAll("card", "step");
    VBox.setMargin(card, new javafx.geometry.Insets(14, 0, 0, 0));
    return card;
  }
}
