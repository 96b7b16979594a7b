package org.bursar.console.transfers;

import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.bursar.console.kit.Icons;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.picker.AccountPick;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Session;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** From whom to whom money moves: two accounts to choose, side by side. */
final class Parties extends GridPane {

  private final AccountPick from;
  private final AccountPick to;

  /**
   * Two accounts, chosen already where they are known.
   *
   * @param id of the dialog: the texts of the two begin with it
   * @param againstFrom why an account cannot be the first; null if it can
   * @param againstTo why an account cannot be the second; null if it can
   */
  Parties(
      String id,
      Desk desk,
      Session session,
      Function<Account, @Nullable Refusal> againstFrom,
      Function<Account, @Nullable Refusal> againstTo) {
    super(0, 4);
    from = new AccountPick(id + "-from", desk, session, Texts.text(id + ".from"), againstFrom);
    to = new AccountPick(id + "-to", desk, session, Texts.text(id + ".to"), againstTo);
    ColumnConstraints half = new ColumnConstraints();
    half.setHgrow(Priority.ALWAYS);
    half.setPercentWidth(47.5);
    ColumnConstraints between = new ColumnConstraints();
    between.setPercentWidth(5);
    between.setHalignment(HPos.CENTER);
    getColumnConstraints().addAll(half, between, half);
    add(Labels.field(Texts.text(id + ".from"), from), 0, 0);
    add(Labels.field(Texts.text(id + ".to"), to), 2, 0);
    add(from, 0, 1);
    add(Icons.of(Feather.ARROW_RIGHT), 1, 1);
    add(to, 2, 1);
    setAlignment(Pos.CENTER_LEFT);
  }

  AccountPick from() {
    return from;
  }

  AccountPick to() {
    return to;
  }

  @Nullable AccountId chosenFrom() {
    return from.account().get();
  }

  @Nullable AccountId chosenTo() {
    return to.account().get();
  }
}
