package org.bursar.console.session;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.bursar.codec.Decoded;
import org.bursar.console.kit.Background;
import org.bursar.console.kit.DialogBox;
import org.bursar.sync.Credentials;

/** What a person can do whatever books are open: open others, make new ones, choose files. */
public interface Desk {

  /** What the console keeps. */
  Settings settings();

  /** Where all work is done. */
  Background background();

  /** What time it is. */
  InstantSource clock();

  /** Where the tokens of this person's synced files are. */
  Credentials credentials();

  /** Shows a dialog over whatever is there. */
  void show(DialogBox dialog);

  /** Opens books for writing; if somebody else has them, offers to read them. */
  void open(Path file);

  /** Opens books for reading. */
  void openReadOnly(Path file);

  /** Asks for a file and opens it. */
  void chooseAndOpen();

  /** Opens the demo enterprise, made the first time. */
  void exploreDemo();

  /** Makes books with these first commands, opens them, and begins at a place. */
  void create(Path file, List<Decoded> commands, Place place);

  /** Asks where new books shall stand; empty if the person would rather not say. */
  Optional<Path> chooseNew(String suggestedName);

  /** Asks for files of a bill; empty if none was chosen. */
  List<Path> chooseBills();

  /** Asks for a file with a table; empty if none was chosen. */
  Optional<Path> chooseTable();

  /** Asks where a file for other programs shall stand; empty if the person would rather not say. */
  Optional<Path> chooseExport(Export kind, String suggestedName);

  /** Shows a file in whatever program the system has for it: to be printed from there. */
  void view(Path file);

  /** Opens an address in the system's browser. */
  void browse(URI address);

  /** What is written for other programs. */
  enum Export {
    TABLE,
    PDF,
    BOOKS,
    SEALED
  }
}
