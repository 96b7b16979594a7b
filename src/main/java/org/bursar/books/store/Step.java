package org.bursar.books.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/**
 * One step from a schema to the next: a script, and what no script can do. A step that was
 * published is never changed, for there are files that took it.
 */
public final class Step {

  private final String script;
  private final Code code;

  private Step(String script, Code code) {
    this.script = script;
    this.code = code;
  }

  /** What a step does after its script, within the same transaction. */
  @FunctionalInterface
  interface Code {
    void run(Sql sql) throws SQLException;
  }

  /** The step of a script, which lies beside this class. */
  public static Step of(String script) {
    return new Step(script, _ -> {});
  }

  /** The same with more to do. */
  Step with(Code more) {
    return new Step(script, more);
  }

  void run(Sql sql) throws SQLException {
    sql.run(text().split(";\\s*\n", -1));
    code.run(sql);
  }

  private String text() {
    try (InputStream in = Step.class.getResourceAsStream(script)) {
      if (in == null) {
        throw new IllegalStateException(script + " is missing in this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
