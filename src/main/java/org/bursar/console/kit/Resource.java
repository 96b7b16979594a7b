package org.bursar.console.kit;

import java.io.InputStream;
import java.net.URL;

/** The files that are shipped beside these classes. One that is missing is a broken build. */
final class Resource {
  private Resource() {}

  static InputStream open(String name) {
    InputStream stream = Resource.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("missing beside the classes: " + name);
    }
    return stream;
  }

  static String address(String name) {
    URL url = Resource.class.getResource(name);
    if (url == null) {
      throw new IllegalStateException("missing beside the classes: " + name);
    }
    return url.toExternalForm();
  }
}
