package org.bursar.books.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One step from a schema to the next: a script, and what no script can do. A step that was
 * published is never changed, for there are files that took it.
 */
public final class Step {

  private static final Pattern TABLE =
      Pattern.compile("CREATE TABLE (\\w+) \\(\\s*enterprise INTEGER");

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
    script(sql);
    code.run(sql);
  }

  /** The same in a database that may hold many enterprises. */
  void run(Sql sql, List<Long> enterprises) throws SQLException {
    script(sql);
    for (long enterprise : enterprises) {
      code.run(sql.turnTo(enterprise));
    }
  }

  private void script(Sql sql) throws SQLException {
    sql.run(sql.dialect().statements(text()).toArray(String[]::new));
  }

  /** The tables that it makes whose key begins with the enterprise. */
  List<String> tables() {
    return TABLE.matcher(text()).results().map(found -> found.group(1)).toList();
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
