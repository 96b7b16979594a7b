package org.bursar.codec;

/**
 * That a JSON value is not what it should be, and where. It never leaves this package: what was
 * sent becomes a refusal, what was stored a broken file.
 */
final class Fault extends RuntimeException {

  private String path = "";

  Fault(String message) {
    super(message, null, false, false);
  }

  /** A fault at a path that is known already. */
  static Fault at(String path, String message) {
    Fault fault = new Fault(message);
    fault.path = path;
    return fault;
  }

  /** The same fault, seen from the object or list around it. */
  Fault within(String segment) {
    path = "/" + segment.replace("~", "~0").replace("/", "~1") + path;
    return this;
  }

  /** Where it is, as a JSON Pointer; empty for the whole. */
  String path() {
    return path;
  }

  @Override
  public String getMessage() {
    return super.getMessage() + " at '" + path + "'";
  }
}
