package org.bursar.console.transfers;

import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Session;
import org.bursar.vocabulary.FundsCommand;

/** Moving money from one account to another; a reclaim answers it. */
public final class TransferDialog {

  private TransferDialog() {}

  /** Shows the dialog, with what is known filled in. */
  public static void show(Desk desk, Session session, Ask.Transfer ask) {
    new MovementForm<>("transfer", desk, session, TransferDraft::new, FundsCommand.Transfer::new)
        .show(
            desk,
            ask.from(),
            ask.to(),
            ask.amount(),
            TransferWords::effect,
            made ->
                new Done(
                    TransferWords.done(session.enterprise(), made),
                    Texts.now("action.reclaim"),
                    new Ask.Reclaim(made.to(), made.from(), made.amount())));
  }
}
