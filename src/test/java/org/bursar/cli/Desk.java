package org.bursar.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A folder, a clock, and calls of the command line in them. */
final class Desk {

  /** The management account of all books that are made here. */
  static final String TREASURY = "1000";

  static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

  private final Path folder;
  private final Locale language;
  private int ids;
  private Consumer<URI> browser = address -> {};

  /**
   * What a call came to.
   *
   * @param code what the process would end with
   * @param out results
   * @param err messages
   */
  record Answer(int code, String out, String err) {

    List<String> lines() {
      return out.lines().toList();
    }
  }

  Desk(Path folder) {
    this(folder, Locale.ENGLISH);
  }

  /** A desk at which this language is spoken. */
  Desk(Path folder, Locale language) {
    this.folder = folder;
    this.language = language;
  }

  /** Has somebody at the browser who opens addresses. */
  Desk browsing(Consumer<URI> opener) {
    browser = opener;
    return this;
  }

  /** Calls with nothing on standard input; a word that begins with {@code @} is a file here. */
  Answer call(String... words) {
    return type("", words);
  }

  /** Calls with this on standard input. */
  Answer type(String input, String... words) {
    return type(input.getBytes(StandardCharsets.UTF_8), words);
  }

  /** Calls with these bytes on standard input. */
  Answer type(byte[] input, String... words) {
    String[] arguments = new String[words.length];
    for (int index = 0; index < words.length; index++) {
      arguments[index] =
          words[index].startsWith("@") ? file(words[index].substring(1)).toString() : words[index];
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings around =
        new Surroundings(
            new ByteArrayInputStream(input),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            InstantSource.fixed(NOON),
            ZoneId.of("Asia/Shanghai"),
            language,
            "chen",
            "0.0.0",
            file("settings"),
            browser);
    int code = Cli.run(around, arguments);
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** New verified books called {@code NAME.books}. */
  Desk books(String name) {
    Answer made =
        call(
            "new",
            "@" + name + ".books",
            "--name",
            "Acme",
            "--currency",
            "CNY",
            "--management-account",
            TREASURY,
            "--verified");
    if (made.code() != 0) {
      throw new AssertionError(made.err());
    }
    return this;
  }

  /** A command's line, with an id of its own. */
  String line(String type, String fields) {
    String id = "00000000-0000-7000-8000-%012d".formatted(++ids);
    return "{\"id\":\"%s\",\"type\":\"%s\"%s}%n"
        .formatted(id, type, fields.isEmpty() ? "" : "," + fields);
  }

  /** A top-up of the management account. */
  String topUp(String amount) {
    return line("TopUp", "\"account\":\"1000\",\"amount\":\"" + amount + "\",\"remark\":\"r\"");
  }

  /** A file of this name. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** Writes a file of this name. */
  Desk write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file of this name. */
  Desk write(String name, byte[] bytes) {
    try {
      Files.write(file(name), bytes);
      return this;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What stands in a file now. */
  byte[] bytes(String name) {
    try {
      return Files.readAllBytes(file(name));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
