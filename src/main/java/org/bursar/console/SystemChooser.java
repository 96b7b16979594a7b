package org.bursar.console;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.bursar.console.kit.Texts;
import org.jspecify.annotations.Nullable;

/** The system's own dialogs. */
final class SystemChooser implements Chooser {

  private final Stage owner;
  private @Nullable File folder;

  SystemChooser(Stage owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> books() {
    return one(chooser("choose.books").showOpenDialog(owner));
  }

  @Override
  public Optional<Path> newBooks(String suggestedName) {
    FileChooser chooser = chooser("choose.new");
    chooser.setInitialFileName(suggestedName);
    return one(chooser.showSaveDialog(owner)).map(SystemChooser::named);
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

  private static Path named(Path chosen) {
    String name = String.valueOf(chosen.getFileName());
    return name.contains(".") ? chosen : chosen.resolveSibling(name + ".books");
  }
}
