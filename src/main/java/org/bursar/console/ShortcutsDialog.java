package org.bursar.console;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Icons;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Action;
import org.bursar.console.session.Message;

/** The keys that do something here: made from the same list as the keys themselves. */
final class ShortcutsDialog {

  private ShortcutsDialog() {}

  static DialogBox of(List<Action> actions) {
    DialogBox dialog = new DialogBox("shortcuts", Texts.text("shortcuts.title"), 620);
    GridPane grid = new GridPane(12, 8);
    List<Action> listed = actions.stream().filter(each -> each.shortcut() != null).toList();
    int half = (listed.size() + 1) / 2;
    for (int index = 0; index < listed.size(); index++) {
      Action action = listed.get(index);
      int column = index < half ? 0 : 3;
      Label keys = Labels.plain(Texts.fixed(action.keys()));
      keys.getStyleClass().add("keys");
      keys.setMinWidth(96);
      // An action that says what it would do now is listed by what it does in general.
      boolean isNamed = UndoActions.IDS.contains(action.id());
      Label text = Labels.plain(isNamed ? Texts.text("action." + action.id()) : action.text());
      text.setMinWidth(130);
      grid.add(Icons.of(action.icon()), column, index % half);
      grid.add(text, column + 1, index % half);
      grid.add(keys, column + 2, index % half);
    }
    dialog.content().addAll(grid, Labels.wrapped(Texts.text("shortcuts.tree")));
    dialog.setButtons(null, Message.close("shortcuts", dialog));
    return dialog;
  }
}
