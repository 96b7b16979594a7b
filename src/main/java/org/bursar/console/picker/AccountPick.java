package org.bursar.console.picker;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Icons;
import org.bursar.console.kit.IdLabel;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Space;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Session;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The field that shows which account was chosen, and opens the list to choose another. */
public final class AccountPick extends Button {

  private final Session session;
  private final ObjectProperty<@Nullable AccountId> account = new SimpleObjectProperty<>();

  /**
   * A field without an account.
   *
   * @param title what the list is called
   * @param against why an account cannot be chosen; null if it can
   */
  public AccountPick(
      String id,
      Desk desk,
      Session session,
      ObservableValue<String> title,
      Function<Account, @Nullable Refusal> against) {
    this.session = session;
    setId(id);
    getStyleClass().add("account-pick");
    setMaxWidth(Double.MAX_VALUE);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    accessibleTextProperty()
        .bind(Texts.made(() -> title.getValue() + ": " + name(), title, account));
    Label name = Labels.plain(Texts.made(this::name, account));
    name.getStyleClass().add("strong");
    Label number =
        Labels.secondary(Texts.made(() -> account.get() == null ? "" : grouped(), account));
    number.setMinWidth(Region.USE_PREF_SIZE);
    VBox both = new VBox(name, number);
    HBox line =
        new HBox(8, Icons.of(Feather.CIRCLE), both, Space.grow(), Icons.of(Feather.CHEVRON_DOWN));
    line.setAlignment(Pos.CENTER_LEFT);
    line.prefWidthProperty().bind(widthProperty().subtract(24));
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(name.textProperty());
    setTooltip(whole);
    setGraphic(line);
    setOnAction(
        event -> desk.show(new AccountChooser(id, session, title, against, account::set).dialog()));
  }

  /** The account that was chosen; null while none is. */
  public ObjectProperty<@Nullable AccountId> account() {
    return account;
  }

  private String name() {
    AccountId chosen = account.get();
    Account known =
        chosen == null ? null : session.enterprise().organization().accounts().find(chosen);
    return known == null ? Texts.now("picker.none") : known.name();
  }

  private String grouped() {
    AccountId chosen = account.get();
    return chosen == null ? "" : IdLabel.grouped(chosen.value());
  }
}
