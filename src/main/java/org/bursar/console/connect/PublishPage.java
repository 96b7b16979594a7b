package org.bursar.console.connect;

import java.net.URI;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.bursar.books.Books;
import org.bursar.console.kit.Facts;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.enterprise.Enterprise;

/** What publishing does, before it is done. */
final class PublishPage extends VBox {

  private static final double FACTS = 440;

  PublishPage(Books books, Enterprise now, URI server) {
    super(12);
    Facts facts =
        new Facts()
            .with(Texts.text("publish.enterprise"), now.setup().name())
            .with(Texts.text("publish.id"), now.setup().id().value())
            .with(
                Texts.text("publish.entries"),
                Labels.plain(Texts.made(() -> Texts.formats().count(now.entry()))))
            .with(Texts.text("connect.file.server"), server.toString());
    // Far from each other a fact and its name are not read together.
    facts.setMaxWidth(FACTS);
    getChildren()
        .addAll(
            facts,
            said("publish.goes"),
            said("publish.name"),
            said("publish.stays", books.name()),
            said("publish.administrator"));
  }

  private static Node said(String key, Object... arguments) {
    Label label = Labels.plain(Texts.text(key, arguments));
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
