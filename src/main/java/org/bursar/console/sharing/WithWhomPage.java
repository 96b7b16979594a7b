package org.bursar.console.sharing;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.IdLabel;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.PickList;
import org.bursar.console.kit.Texts;
import org.bursar.console.picker.Candidates;
import org.bursar.console.session.Session;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.AccountId;

/** The second page: with whom; units whose membership is followed, or fixed accounts. */
final class WithWhomPage extends VBox {

  private final RadioButton units = new RadioButton();
  private final RadioButton accounts = new RadioButton();
  private final UnitPick tree;
  private final PickList<Account, AccountId> list;
  private final ReadOnlyObjectWrapper<SharingDraft> draft;

  WithWhomPage(Session session, SharingDraft first) {
    super(12);
    draft = new ReadOnlyObjectWrapper<>(first);
    tree = new UnitPick("sharing-units", session);
    list =
        new PickList<>(
            "sharing-accounts",
            session.background(),
            Texts.text("sharing.accounts"),
            Texts.text("picker.search"),
            Account::id,
            Account::name,
            account -> IdLabel.grouped(account.id().value()));
    fill(session);
    ToggleGroup group = new ToggleGroup();
    radio(units, "sharing-by-units", "sharing.by.units", group);
    radio(accounts, "sharing-by-accounts", "sharing.by.accounts", group);
    tree.begin(first.unitScopes());
    list.choose(first.accounts());
    (first.units() ? units : accounts).setSelected(true);
    tree.visibleProperty().bind(units.selectedProperty());
    list.visibleProperty().bind(accounts.selectedProperty());
    StackPane both = new StackPane(tree, list);
    VBox.setVgrow(both, Priority.ALWAYS);
    getChildren()
        .addAll(
            new HBox(24, units, accounts),
            Labels.wrapped(
                Texts.made(
                    () ->
                        Texts.now(
                            units.isSelected() ? "sharing.units.note" : "sharing.accounts.note"),
                    units.selectedProperty())),
            both);
    units.selectedProperty().addListener(now -> changed());
    tree.chosen().addListener(now -> changed());
    list.chosen().addListener(now -> changed());
  }

  /** What was chosen, into the draft's with whom. */
  SharingDraft into(SharingDraft of) {
    return new SharingDraft(
        of.rule(),
        of.assets(),
        units.isSelected(),
        tree.chosen().get(),
        List.copyOf(list.chosen().get()));
  }

  /** Changes whenever a choice does. */
  ReadOnlyObjectProperty<SharingDraft> changes() {
    return draft.getReadOnlyProperty();
  }

  void focusFirst() {
    if (units.isSelected()) {
      tree.focusTree();
    } else {
      list.focusSearch();
    }
  }

  private void changed() {
    draft.set(into(draft.get()));
  }

  private void fill(Session session) {
    Organization organization = session.enterprise().organization();
    session
        .background()
        .latest("sharing-candidates")
        .run(
            progress ->
                Candidates.of(organization, Texts.language().get().locale(), progress)
                    .accounts()
                    .stream()
                    .filter(account -> !organization.isManagement(account))
                    .toList(),
            list::setItems);
  }

  private static void radio(RadioButton button, String id, String text, ToggleGroup group) {
    button.setId(id);
    button.textProperty().bind(Texts.text(text));
    button.setToggleGroup(group);
  }
}
