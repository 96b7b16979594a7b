package org.bursar.console.start;

import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Icons;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.Logo;
import org.bursar.console.kit.Space;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Folders;
import org.bursar.console.session.Settings;
import org.kordamp.ikonli.feather.Feather;

/** What stands in the window before books are open: the ways into them. */
public final class StartView extends ScrollPane {

  private final Desk desk;
  private final VBox recent = new VBox();

  /** One of the large ways. */
  private record Way(String id, Feather icon, Runnable act) {}

  /** The ways of a desk. */
  public StartView(
      Desk desk, Runnable importBill, Runnable newEnterprise, Runnable connect, Node links) {
    this.desk = desk;
    setId("start");
    setFitToWidth(true);
    setFitToHeight(true);
    setFocusTraversable(false);
    getStyleClass().add("surface");
    Label title = Labels.pageTitle(Texts.text("start.title"));
    title.getStyleClass().add("start-title");
    Label what = Labels.plain(Texts.text("start.what"));
    what.getStyleClass().add("secondary");
    HBox ways = new HBox(14);
    for (Way way :
        List.of(
            new Way("demo", Feather.COMPASS, desk::exploreDemo),
            new Way("bill", Feather.FILE_TEXT, importBill),
            new Way("new", Feather.PLUS_SQUARE, newEnterprise),
            new Way("open", Feather.FOLDER, desk::chooseAndOpen),
            new Way("connect", Feather.SERVER, connect))) {
      ways.getChildren().add(way(way));
    }
    VBox head = new VBox(8, Logo.large(), title, what);
    head.setAlignment(Pos.CENTER);
    VBox middle = new VBox(24, head, ways, recent);
    middle.setMaxWidth(1180);
    middle.setMaxHeight(Region.USE_PREF_SIZE);
    HBox foot = new HBox(Space.grow(), links);
    foot.getStyleClass().add("start-foot");
    VBox spaceAbove = new VBox();
    VBox spaceBelow = new VBox();
    VBox.setVgrow(spaceAbove, Priority.ALWAYS);
    VBox.setVgrow(spaceBelow, Priority.ALWAYS);
    VBox all = new VBox(spaceAbove, middle, spaceBelow, foot);
    all.setAlignment(Pos.CENTER);
    all.getStyleClass().add("start");
    setContent(all);
    showRecent();
    desk.settings().recent().subscribe(this::showRecent);
    Texts.manner()
        .when(org.bursar.console.session.Shown.of(this))
        .subscribe(language2 -> showRecent());
  }

  private static Node way(Way way) {
    Button button = new Button();
    button.setId("start-" + way.id());
    button.getStyleClass().add("way");
    Label name = Labels.plain(Texts.text("start." + way.id()));
    name.getStyleClass().add("strong");
    Label what = Labels.wrapped(Texts.text("start." + way.id() + ".what"));
    button.setGraphic(new VBox(6, Icons.of(way.icon(), Tone.ACCENT), name, what));
    button
        .accessibleTextProperty()
        .bind(
            Texts.made(
                () ->
                    Texts.now("start." + way.id())
                        + ". "
                        + Texts.now("start." + way.id() + ".what")));
    button.setOnAction(event -> way.act().run());
    button.setMaxWidth(Double.MAX_VALUE);
    button.setPrefWidth(225);
    HBox.setHgrow(button, Priority.ALWAYS);
    return button;
  }

  private void showRecent() {
    recent.getChildren().clear();
    recent.setVisible(!desk.settings().recent().isEmpty());
    if (!desk.settings().recent().isEmpty()) {
      Label title = Labels.cardTitle(Texts.text("start.recent"));
      VBox.setMargin(title, new javafx.geometry.Insets(0, 0, 8, 0));
      recent.getChildren().add(title);
    }
    int index = 0;
    for (Settings.Recent each : desk.settings().recent()) {
      if (index < 6) {
        recent.getChildren().add(line(each, index));
      }
      index++;
    }
  }

  private Node line(Settings.Recent each, int index) {
    String name = String.valueOf(each.file().getFileName());
    Link open = new Link("recent-" + index, Texts.fixed(name), () -> desk.open(each.file()));
    open.getStyleClass().addAll("strong", "quiet");
    open.setMinWidth(Region.USE_PREF_SIZE);
    Label folder = Labels.secondary(Texts.fixed(Folders.shown(each.file().getParent())));
    Label when =
        Labels.secondary(
            Texts.made(() -> Texts.formats().moment(each.at(), ZoneId.systemDefault())));
    when.setMinWidth(Region.USE_PREF_SIZE);
    Button forget =
        org.bursar.console.kit.Buttons.icon(
            "forget-" + index,
            Feather.X,
            Texts.text("start.forget", name),
            () -> desk.settings().forget(each.file()));
    forget.getStyleClass().add("small");
    HBox line = new HBox(10, Icons.of(Feather.BOOK), open, folder, Space.grow(), when, forget);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("recent-line");
    return line;
  }
}
