package org.bursar.console.picker;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.SearchField;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Session;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The list of accounts to choose one from, by name or id; one that cannot be chosen says why. */
final class AccountChooser {

  private final Session session;
  private final Function<Account, @Nullable Refusal> against;
  private final Consumer<AccountId> chosen;
  private final DialogBox dialog;
  private final SearchField search;
  private final ListView<Account> list = new ListView<>();
  private final Latest finding;
  private @Nullable Candidates candidates;

  AccountChooser(
      String id,
      Session session,
      ObservableValue<String> title,
      Function<Account, @Nullable Refusal> against,
      Consumer<AccountId> chosen) {
    this.session = session;
    this.against = against;
    this.chosen = chosen;
    this.finding = session.background().latest(id);
    dialog = new DialogBox(id + "-chooser", title, 560);
    search = new SearchField(id + "-search", Texts.text("picker.search"));
    search.setMaxWidth(Double.MAX_VALUE);
    list.setId(id + "-list");
    list.accessibleTextProperty().bind(title);
    list.getStyleClass().add("picker-list");
    list.setFixedCellSize(34);
    list.setPrefHeight(34 * 9 + 2);
    list.setCellFactory(shown -> new CandidateCell(session, against));
    list.setPlaceholder(new EmptyState(Feather.SEARCH, Texts.text("picker.nothing")));
    dialog.content().addAll(search, list);
    Button choose = Buttons.filled(id + "-choose", Texts.text("picker.choose"), this::choose);
    choose
        .disableProperty()
        .bind(list.getSelectionModel().selectedItemProperty().map(this::isBarred).orElse(true));
    dialog.setButtons(
        choose,
        Buttons.outlined(id + "-cancel", Texts.text("dialog.cancel"), dialog::requestClose));
    search.textProperty().subscribe(this::find);
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            choose();
            event.consume();
          }
        });
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            choose();
          }
        });
  }

  DialogBox dialog() {
    return dialog;
  }

  private void find(String text) {
    Organization organization = session.enterprise().organization();
    Candidates known = candidates;
    finding.run(
        progress -> {
          Candidates all =
              known == null
                  ? Candidates.of(organization, Texts.language().get().locale(), progress)
                  : known;
          return new Found(all, all.like(text, progress));
        },
        found -> {
          candidates = found.all();
          list.setItems(FXCollections.observableList(found.accounts()));
          list.getSelectionModel().selectFirst();
          list.scrollTo(0);
        });
  }

  private record Found(Candidates all, List<Account> accounts) {}

  /** While the text is typed the arrows move in the list, and Enter takes what is selected. */
  private void typed(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case DOWN -> 1;
          case UP -> -1;
          default -> 0;
        };
    if (step != 0) {
      int to = list.getSelectionModel().getSelectedIndex() + step;
      list.getSelectionModel().select(Math.clamp(to, 0, Math.max(0, list.getItems().size() - 1)));
      list.scrollTo(Math.max(0, to - 6));
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      choose();
      event.consume();
    }
  }

  private boolean isBarred(Account account) {
    return against.apply(account) != null;
  }

  private void choose() {
    Account account = list.getSelectionModel().getSelectedItem();
    if (account != null && !isBarred(account)) {
      dialog.close();
      chosen.accept(account.id());
    }
  }
}
