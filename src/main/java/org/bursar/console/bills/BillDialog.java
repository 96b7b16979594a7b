package org.bursar.console.bills;

import org.bursar.console.session.Desk;
import org.bursar.console.session.Session;
import org.jspecify.annotations.Nullable;

/** Importing a bill: stub. */
public final class BillDialog {
  private BillDialog() {}

  public static void show(Desk desk, @Nullable Session session) {}
}
