package org.bursar.console.transfers;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Chip;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.records.TransferPane;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Asks;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.exchange.bulk.BulkKind;

/** All transfers and reclaims, the newest first, older by scrolling on. */
public final class TransfersView extends VBox {

  private final TransferPane records;

  /** The transfers of the books that are open. */
  public TransfersView(Session session) {
    PageHeader header = new PageHeader(Texts.text("transfers.title"));
    header.getStyleClass().add("alone");
    Button transfer =
        Buttons.filled(
            "transfers-transfer",
            Texts.text("action.transfer"),
            () -> session.ask(Asks.transfer(session)));
    transfer
        .disableProperty()
        .bind(session.sight().when(Shown.of(this)).map(sight -> !sight.isChangeable()));
    Button many =
        Buttons.outlined(
            "transfers-many",
            Texts.text("many.open"),
            () -> session.ask(new Ask.Many(BulkKind.TRANSFER, List.of())));
    many.disableProperty().bind(transfer.disableProperty());
    header.actions().addAll(transfer, many);
    header
        .states()
        .add(
            new Chip(
                Texts.text(
                    "transfers.count",
                    session
                        .sight()
                        .when(Shown.of(this))
                        .map(sight -> sight.enterprise().funds().transfers())),
                Tone.NEUTRAL));
    records = TransferPane.ofAll(session);
    VBox.setVgrow(records, Priority.ALWAYS);
    getChildren().addAll(header, records);
  }

  /** Puts the cursor into the field for words. */
  public void focusFilter() {
    records.focusFilter();
  }
}
