package org.bursar.planted.codec;

import com.fasterxml.jackson.databind.JsonNode;

/** The one room for JSON. */
public final class WritesJsonRightly {
  JsonNode node;
}
