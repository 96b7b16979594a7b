package org.bursar.planted.codec;

import javafx.scene.text.Text;

/** A window where nobody looks. */
public final class DrawsText {
  Text text;
}
