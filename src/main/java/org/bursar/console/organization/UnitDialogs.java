package org.bursar.console.organization;

import java.util.UUID;
import javafx.scene.control.TextField;
import org.bursar.console.form.CommandForm;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Names;
import org.bursar.console.session.Place;
import org.bursar.console.session.ReasonWords;
import org.bursar.console.session.Session;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.OrganizationCommand.RenameUnit;
import org.bursar.vocabulary.UnitId;

/** Creating a unit, and giving it another name. */
public final class UnitDialogs {

  private UnitDialogs() {}

  /** Creates a unit under another one, and goes there. */
  public static void create(Desk desk, Session session, Ask.NewUnit ask) {
    CommandForm<CreateUnit> form = new CommandForm<>(session, "new-unit");
    UnitId id = new UnitId("unit-" + UUID.randomUUID());
    TextField name = new TextField();
    name.setId("new-unit-name");
    form.field(Texts.text("new-unit.name"), name, name.textProperty());
    form.setDone(
        accepted -> {
          session.navigator().go(new Place.Unit(id));
          session.tell(Done.of(Texts.now("new-unit.done", name.getText().strip())));
        });
    form.show(
        desk,
        remark ->
            name.getText().isBlank()
                ? null
                : new CreateUnit(id, ask.parent(), name.getText().strip(), null, null),
        ready ->
            Texts.now(
                "new-unit.effect",
                name.getText().strip(),
                ReasonWords.path(session.enterprise(), ask.parent())));
  }

  /** Gives a unit another name. */
  public static void rename(Desk desk, Session session, Ask.RenameUnit ask) {
    Renaming.show(
        desk,
        session,
        "rename-unit",
        Names.of(session.enterprise(), ask.unit()),
        name -> new RenameUnit(ask.unit(), name));
  }
}
