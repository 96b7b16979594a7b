package org.bursar.console.form;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.bursar.console.kit.Icons;
import org.bursar.console.kit.IdLabel;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.enterprise.organization.Account;
import org.kordamp.ikonli.feather.Feather;

/** Which account a form is about: it is not chosen there. */
public final class AccountLine extends HBox {

  /** The line of an account. */
  public AccountLine(Account account) {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    Label name = Labels.plain(Texts.fixed(account.name()));
    name.getStyleClass().add("strong");
    Label id = Labels.secondary(Texts.fixed(IdLabel.grouped(account.id().value())));
    getChildren().addAll(Icons.of(Feather.CIRCLE), name, id);
  }
}
