package org.bursar.planted.cli;

import org.bursar.planted.console.kit.Background;

/** A command line that would load JavaFX. */
public final class OpensWindow {
  Background background;
}
