package org.bursar.console.requests;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.PageBody;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.Sight;
import org.bursar.vocabulary.RequestId;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** All requests for approval, and one of them in full with its answers. */
public final class RequestsView extends VBox {

  private final DataTable<RequestRow> table;
  private final RequestPane pane;
  private final Latest reading;
  private @Nullable RequestId wanted;

  /** The requests of the books that are open. */
  public RequestsView(Session session) {
    PageHeader header = new PageHeader(Texts.text("requests.title"));
    header.getStyleClass().add("alone");
    header.below().add(Labels.wrapped(Texts.text("requests.what")));
    reading = session.background().latest("requests");
    pane = new RequestPane(session);
    table =
        new DataTable<>(
            "requests",
            session.background(),
            row -> row.request().id(),
            RequestRow.columns(session));
    table.setTitle(Texts.text("requests.title"));
    table.setEmpty(new EmptyState(Feather.USER_CHECK, Texts.text("requests.empty")));
    table
        .selected()
        .addListener((ListChangeListener<RequestRow>) change -> pane.show(table.selected()));
    getChildren().addAll(header, PageBody.of(table, pane));
    Shown.keep(table, session.layout());
    session.sight().when(Shown.of(this)).subscribe(this::show);
  }

  /** Selects a request; null leaves the selection as it is. */
  public void show(@Nullable RequestId request) {
    wanted = request;
    select();
  }

  /** Puts the cursor into the filter of the table. */
  public void focusFilter() {
    table.filter().requestFocus();
  }

  private void show(Sight sight) {
    reading.run(
        progress -> RequestRow.of(sight),
        rows -> {
          table.setRows(rows);
          select();
          pane.show(table.selected());
        });
  }

  private void select() {
    List<RequestRow> rows = table.table().getItems();
    for (int index = 0; index < rows.size(); index++) {
      if (rows.get(index).request().id().equals(wanted)) {
        table.table().getSelectionModel().clearAndSelect(index);
        wanted = null;
        return;
      }
    }
  }
}
