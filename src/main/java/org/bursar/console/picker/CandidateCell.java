package org.bursar.console.picker;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.bursar.console.kit.Icons;
import org.bursar.console.kit.IdLabel;
import org.bursar.console.kit.Space;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Session;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** An account that may be chosen, with what it has; or why it may not. */
final class CandidateCell extends ListCell<Account> {

  private final Session session;
  private final Function<Account, @Nullable Refusal> against;
  private final Label name = new Label();
  private final Label number = new Label();
  private final Label right = new Label();
  private final Tooltip whole = new Tooltip();
  private final HBox line;

  CandidateCell(Session session, Function<Account, @Nullable Refusal> against) {
    this.session = session;
    this.against = against;
    name.setMinWidth(40);
    name.setTooltip(whole);
    number.getStyleClass().add("secondary");
    number.setMinWidth(Region.USE_PREF_SIZE);
    right.setMinWidth(Region.USE_PREF_SIZE);
    line = new HBox(8, Icons.of(Feather.CIRCLE), name, number, Space.grow(), right);
    line.setAlignment(Pos.CENTER_LEFT);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Account account, boolean empty) {
    super.updateItem(account, empty);
    if (empty || account == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Refusal refusal = against.apply(account);
    name.setText(account.name());
    whole.setText(account.name());
    number.setText(IdLabel.grouped(account.id().value()));
    right.setText(refusal == null ? available(account) : why(refusal));
    right.getStyleClass().setAll("label", refusal == null ? "figures" : "faint");
    name.setDisable(refusal != null);
    setAccessibleText(account.name() + ", " + account.id().value() + ", " + right.getText());
    setGraphic(line);
  }

  private String available(Account account) {
    Balance balance = session.enterprise().balance(account);
    return balance.recorded() ? Texts.formats().money(balance.available()) : "\u2014";
  }

  /** The first sentence of the refusal: what follows tells how to go on, which is elsewhere. */
  private static String why(Refusal refusal) {
    String key = "picker.why." + refusal.code();
    return Texts.has(key) ? Texts.now(key) : Texts.refusal(refusal);
  }
}
