package org.bursar.planted.console.account;

import javafx.scene.Node;

/** A view model that holds a piece of the view. */
public final class AccountViewModel {
  Node node;
}
