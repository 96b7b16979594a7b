package org.bursar.planted.console.start;

import org.bursar.planted.console.account.AccountViewModel;

/** A screen that knows another screen. */
public final class VisitsStranger {
  AccountViewModel stranger;
}
