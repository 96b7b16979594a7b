package org.bursar.console.start;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Place;
import org.bursar.console.session.Wishes;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rulebook;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.SetupCommand.OpenEnterprise;

/** Opens a new enterprise: its name, currency, management account and zone; then its file. */
public final class NewEnterpriseDialog {

  private final Desk desk;
  private final DialogBox dialog = new DialogBox("new-enterprise", Texts.text("new.title"), 560);
  private final TextField name = new TextField();
  private final ComboBox<String> currency = new ComboBox<>();
  private final TextField management = new TextField();
  private final ComboBox<String> zone = new ComboBox<>();

  private NewEnterpriseDialog(Desk desk) {
    this.desk = desk;
    name.setId("new-name");
    management.setId("new-management");
    currency.setId("new-currency");
    zone.setId("new-zone");
    currency.getItems().setAll(Currency.codes());
    currency.setValue("CNY");
    zone.getItems().setAll(new TreeSet<>(ZoneId.getAvailableZoneIds()));
    zone.setValue(ZoneId.systemDefault().getId());
    currency.setMaxWidth(Double.MAX_VALUE);
    zone.setMaxWidth(Double.MAX_VALUE);
    VBox form =
        new VBox(
            6,
            Labels.field(Texts.text("new.name"), name),
            name,
            Labels.field(Texts.text("new.management"), management),
            management,
            Labels.wrapped(Texts.text("new.management.why")),
            Labels.field(Texts.text("new.currency"), currency),
            currency,
            Labels.field(Texts.text("new.zone"), zone),
            zone,
            Labels.wrapped(Texts.text("new.zone.why")));
    Label problem = Labels.plain(problem());
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    form.getChildren().add(problem);
    dialog.content().add(form);
    dialog.setSentence(Texts.text("new.sentence"), new SimpleObjectProperty<>(Tone.NEUTRAL));
    Button create = Buttons.filled("new-create", Texts.text("new.create"), this::create);
    create.disableProperty().bind(Bindings.createBooleanBinding(() -> !isReady(), heard()));
    dialog.askBeforeLosing(() -> !name.getText().isBlank() || !management.getText().isBlank());
    dialog.setButtons(
        create, Buttons.outlined("new-cancel", Texts.text("dialog.cancel"), dialog::requestClose));
  }

  /** Shows the dialog. */
  public static void show(Desk desk) {
    desk.show(new NewEnterpriseDialog(desk).dialog);
  }

  private javafx.beans.Observable[] heard() {
    return new javafx.beans.Observable[] {
      name.textProperty(), management.textProperty(), currency.valueProperty(), zone.valueProperty()
    };
  }

  private boolean isReady() {
    return command().map(command -> refused(command).isEmpty()).orElse(false);
  }

  private ObservableValue<String> problem() {
    return Texts.made(
        () -> isEmpty() ? "" : command().flatMap(this::refused).orElse(idProblem()),
        name.textProperty(),
        management.textProperty());
  }

  private boolean isEmpty() {
    return name.getText().isBlank() || management.getText().isBlank();
  }

  private String idProblem() {
    return command().isEmpty() ? Texts.now("new.management.problem") : "";
  }

  /** What the rulebook says against it; empty if nothing. */
  private Optional<String> refused(OpenEnterprise command) {
    Request request =
        Request.of(new CommandId(new UUID(0, 0)), command, Actor.local("new"), Instant.EPOCH);
    return Rulebook.decide(Enterprise.NOTHING, Enterprise.NOTHING, request)
            instanceof Decision.Refused(var refusal)
        ? Optional.of(Texts.refusal(refusal))
        : Optional.empty();
  }

  private Optional<OpenEnterprise> command() {
    try {
      return isEmpty()
          ? Optional.empty()
          : Optional.of(
              new OpenEnterprise(
                  new EnterpriseId(UUID.randomUUID().toString()),
                  name.getText().strip(),
                  Currency.of(currency.getValue()),
                  new AccountId(management.getText().strip()),
                  ZoneId.of(zone.getValue()),
                  null));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private void create() {
    Optional<OpenEnterprise> command = command();
    if (command.isPresent()) {
      Optional<Path> file = desk.chooseNew(fileName(command.get().name()));
      if (file.isPresent()) {
        dialog.close();
        desk.create(file.get(), Wishes.of(List.of(command.get())), new Place.Setup());
      }
    }
  }

  private static String fileName(String name) {
    String plain = name.replaceAll("[^\\p{L}\\p{Nd} _.-]", " ").strip();
    return (plain.isEmpty() ? "enterprise" : plain) + ".books";
  }
}
