package org.bursar.planted;

import org.bursar.planted.cli.OpensWindow;

/** The root uses the command line. */
public final class StartsRightly {
  OpensWindow cli;
}
