package org.bursar.console;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Desk;
import org.jspecify.annotations.Nullable;

/** The system's own dialogs. */
final class SystemChooser implements Chooser {

  private final Stage owner;
  private final Consumer<String> viewer;
  private @Nullable File folder;

  /**
   * The dialogs over a window.
   *
   * @param viewer shows what an address leads to in the system's own program
   */
  SystemChooser(Stage owner, Consumer<String> viewer) {
    this.owner = owner;
    this.viewer = viewer;
  }

  @Override
  public Optional<Path> books() {
    FileChooser chooser = chooser("choose.books");
    chooser
        .getExtensionFilters()
        .add(1, new ExtensionFilter(Texts.now("choose.sealed.kind"), "*.sealed"));
    return one(chooser.showOpenDialog(owner));
  }

  @Override
  public Optional<Path> newBooks(String suggestedName) {
    FileChooser chooser = chooser("choose.new");
    chooser.setInitialFileName(suggestedName);
    return one(chooser.showSaveDialog(owner)).map(file -> named(file, ".books"));
  }

  @Override
  public List<Path> bills() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Texts.now("choose.bills"));
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter(
                Texts.now("choose.bills.kind"), "*.csv", "*.csv.gz", "*.gz", "*.zip", "*.xlsx"),
            new ExtensionFilter(Texts.now("choose.all"), "*.*"));
    chooser.setInitialDirectory(folder);
    List<File> chosen = chooser.showOpenMultipleDialog(owner);
    if (chosen == null || chosen.isEmpty()) {
      return List.of();
    }
    folder = chosen.getFirst().getParentFile();
    return chosen.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> table() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Texts.now("choose.table"));
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter(
                Texts.now("choose.table.kind"), "*.xlsx", "*.csv", "*.tsv", "*.txt", "*.gz"),
            new ExtensionFilter(Texts.now("choose.all"), "*.*"));
    chooser.setInitialDirectory(folder);
    return one(chooser.showOpenDialog(owner));
  }

  @Override
  public Optional<Path> export(Desk.Export kind, String suggestedName) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Texts.now("choose.export"));
    chooser.setInitialFileName(suggestedName);
    chooser.setInitialDirectory(folder);
    // A spreadsheet first: it keeps ids and amounts as they are.
    switch (kind) {
      case TABLE ->
          chooser
              .getExtensionFilters()
              .addAll(
                  new ExtensionFilter(Texts.now("choose.export.xlsx"), "*.xlsx"),
                  new ExtensionFilter(Texts.now("choose.export.csv"), "*.csv"));
      case PDF ->
          chooser
              .getExtensionFilters()
              .add(new ExtensionFilter(Texts.now("choose.export.pdf"), "*.pdf"));
      case BOOKS ->
          chooser
              .getExtensionFilters()
              .add(new ExtensionFilter(Texts.now("choose.books.kind"), "*.books"));
      case SEALED ->
          chooser
              .getExtensionFilters()
              .add(new ExtensionFilter(Texts.now("choose.sealed.kind"), "*.sealed"));
    }
    File chosen = chooser.showSaveDialog(owner);
    return one(chosen).map(file -> named(file, ending(chooser)));
  }

  @Override
  public void view(Path file) {
    viewer.accept(file.toUri().toString());
  }

  @Override
  public void browse(URI address) {
    viewer.accept(address.toString());
  }

  private static String ending(FileChooser chooser) {
    return chooser.getSelectedExtensionFilter().getExtensions().getFirst().substring(1);
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Texts.now(title));
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter(Texts.now("choose.books.kind"), "*.books"),
            new ExtensionFilter(Texts.now("choose.all"), "*.*"));
    chooser.setInitialDirectory(folder);
    return chooser;
  }

  private Optional<Path> one(@Nullable File chosen) {
    if (chosen == null) {
      return Optional.empty();
    }
    folder = chosen.getParentFile();
    return Optional.of(chosen.toPath());
  }

  private static Path named(Path chosen, String ending) {
    String name = String.valueOf(chosen.getFileName());
    return name.contains(".") ? chosen : chosen.resolveSibling(name + ending);
  }
}
