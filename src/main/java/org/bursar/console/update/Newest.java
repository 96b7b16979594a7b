package org.bursar.console.update;

import java.net.URI;
import java.util.Optional;
import org.bursar.codec.NamedTexts;

/**
 * What an address says is the newest version.
 *
 * @param version its number: {@code 1.2.0}
 * @param notes where it is told of, for a browser
 */
record Newest(String version, URI notes) {

  private static final String NUMBER = "\\d{1,6}(\\.\\d{1,6}){0,3}";

  /** Reads {@code {"version":"1.2.0","notes":"https://…"}}; empty if it is nothing of the kind. */
  static Optional<Newest> read(String json) {
    return NamedTexts.of(json)
        .filter(texts -> texts.getOrDefault("version", "").matches(NUMBER))
        .flatMap(
            texts ->
                address(texts.getOrDefault("notes", ""))
                    .map(notes -> new Newest(texts.getOrDefault("version", ""), notes)));
  }

  /** Whether it is newer than a version; what follows the figures of that is not looked at. */
  boolean isNewerThan(String running) {
    String[] mine = running.replaceFirst("[^0-9.].*$", "").split("\\.", -1);
    String[] theirs = version.split("\\.", -1);
    for (int index = 0; index < Math.max(mine.length, theirs.length); index++) {
      int difference = Integer.compare(part(theirs, index), part(mine, index));
      if (difference != 0) {
        return difference > 0;
      }
    }
    return false;
  }

  private static int part(String[] parts, int index) {
    return index < parts.length && parts[index].matches("\\d{1,6}")
        ? Integer.parseInt(parts[index])
        : 0;
  }

  /** An address of the web; empty if a text is none. */
  static Optional<URI> address(String text) {
    try {
      URI address = URI.create(text.strip());
      boolean isWeb =
          address.getHost() != null
              && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
      return isWeb ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException odd) {
      return Optional.empty();
    }
  }
}
