package org.bursar.console;

import org.bursar.console.bills.BillDialog;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Session;
import org.bursar.console.transfers.TransferDialog;

/** The only switch from what is asked for to the dialog that does it. */
final class Dialogs {

  private Dialogs() {}

  static void show(Desk desk, Session session, Ask ask) {
    switch (ask) {
      case Ask.Bill _ -> BillDialog.show(desk, session);
      case Ask.Transfer transfer -> TransferDialog.show(desk, session, transfer);
    }
  }
}
