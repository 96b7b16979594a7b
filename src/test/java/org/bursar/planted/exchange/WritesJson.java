package org.bursar.planted.exchange;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON in a second place. */
public final class WritesJson {
  JsonNode node;
}
