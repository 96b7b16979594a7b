package org.bursar.planted.enterprise;

import java.util.UUID;

/** A rule that answers differently each time. */
public final class MakesIds {
  UUID id = UUID.randomUUID();
}
