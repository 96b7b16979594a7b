package org.bursar.console.transfers;

import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Session;
import org.bursar.vocabulary.FundsCommand;

/** Taking back what was transferred; another transfer answers it. */
public final class ReclaimDialog {

  private ReclaimDialog() {}

  /** Shows the dialog, with what is known filled in. */
  public static void show(Desk desk, Session session, Ask.Reclaim ask) {
    new MovementForm<>("reclaim", desk, session, ReclaimDraft::new, FundsCommand.Reclaim::new)
        .show(
            desk,
            ask.from(),
            ask.to(),
            ask.amount(),
            TransferWords::reclaimEffect,
            made ->
                new Done(
                    TransferWords.done(session.enterprise(), made),
                    Texts.now("action.transfer"),
                    new Ask.Transfer(made.to(), made.from(), made.amount())));
  }
}
