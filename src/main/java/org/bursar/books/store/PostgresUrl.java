package org.bursar.books.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The address of a PostgreSQL, with what nobody may see kept apart: messages, logs and the driver's
 * own faults know only the rest.
 *
 * @param name what it is called in messages
 * @param open the address without who asks and how he proves it
 * @param secret the parameters that say so
 */
record PostgresUrl(String name, String open, Map<String, String> secret) {

  /** What such an address begins with. */
  static final String PREFIX = "jdbc:postgresql:";

  /** Takes an address apart: {@code jdbc:postgresql://HOST:PORT/NAME?user=…&password=…}. */
  static PostgresUrl of(String url) {
    int question = url.indexOf('?');
    String address = question < 0 ? url : url.substring(0, question);
    Map<String, String> secret = new LinkedHashMap<>();
    int slashes = address.indexOf("//") + 2;
    int at = address.lastIndexOf('@');
    if (slashes >= 2 && at > slashes) {
      // The driver takes no such thing, and would print all of it.
      String who = address.substring(slashes, at);
      int colon = who.indexOf(':');
      secret.put("user", decoded(colon < 0 ? who : who.substring(0, colon)));
      if (colon >= 0) {
        secret.put("password", decoded(who.substring(colon + 1)));
      }
      address = address.substring(0, slashes) + address.substring(at + 1);
    }
    List<String> rest = new ArrayList<>();
    if (question >= 0) {
      for (String parameter : url.substring(question + 1).split("&", -1)) {
        int equals = parameter.indexOf('=');
        String key = equals < 0 ? parameter : parameter.substring(0, equals);
        if (isSecret(key) && equals >= 0) {
          secret.put(key, decoded(parameter.substring(equals + 1)));
        } else if (!parameter.isEmpty()) {
          rest.add(parameter);
        }
      }
    }
    String open = rest.isEmpty() ? address : address + "?" + String.join("&", rest);
    return new PostgresUrl(address.substring("jdbc:".length()), open, secret);
  }

  private static boolean isSecret(String key) {
    return key.equals("user") || key.toLowerCase(Locale.ROOT).endsWith("password");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Without what nobody may see. */
  @Override
  public String toString() {
    return name;
  }
}
