package org.bursar.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bursar.keyring.Keyring;
import org.bursar.keyring.SystemKeyring;
import org.bursar.sync.ConfigFolder;
import org.bursar.sync.Credentials;
import org.bursar.vocabulary.Actor;

/**
 * What the command line has around it, handed in so that a test has its own.
 *
 * @param in what commands are read from
 * @param out results; written through at the end, and after every batch
 * @param err messages
 * @param clock the real clock
 * @param zone the machine's
 * @param language of sentences
 * @param user the name of the system's user
 * @param version of this build
 * @param settings the folder of the user's settings
 * @param keyring where tokens are kept if it takes them, asked for with the first of them
 * @param browser opens an address where a person sees it; it does not wait
 */
public record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    InstantSource clock,
    ZoneId zone,
    Locale language,
    String user,
    String version,
    Path settings,
    Supplier<Keyring> keyring,
    Consumer<URI> browser) {

  /** With no keyring: tokens are in files of the settings alone. */
  public Surroundings(
      InputStream in,
      PrintStream out,
      PrintStream err,
      InstantSource clock,
      ZoneId zone,
      Locale language,
      String user,
      String version,
      Path settings,
      Consumer<URI> browser) {
    this(in, out, err, clock, zone, language, user, version, settings, () -> Keyring.NONE, browser);
  }

  /** Those of the process: UTF-8 whatever the terminal says, for that is the contract's. */
  public static Surroundings ofProcess(String version) {
    return new Surroundings(
        System.in,
        stream(FileDescriptor.out, 1 << 16),
        stream(FileDescriptor.err, 1 << 10),
        InstantSource.system(),
        ZoneId.systemDefault(),
        Locale.getDefault(),
        System.getProperty("user.name", "unknown"),
        version,
        ConfigFolder.ofProcess(),
        SystemKeyring::ofProcess,
        Browser::open);
  }

  private static PrintStream stream(FileDescriptor to, int buffer) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(to), buffer), false, StandardCharsets.UTF_8);
  }

  /** Where the tokens of synced files are kept. */
  Credentials credentials() {
    return new Credentials(settings.resolve("tokens"), keyring);
  }

  /** Who gives commands here: the system's user. */
  Actor actor() {
    return Actor.local(user);
  }
}
