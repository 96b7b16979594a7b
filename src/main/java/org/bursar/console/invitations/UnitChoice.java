package org.bursar.console.invitations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.bursar.console.session.ReasonWords;
import org.bursar.console.session.Session;
import org.bursar.enterprise.organization.Unit;
import org.bursar.enterprise.organization.Units;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/** One of the units, by its path. */
final class UnitChoice extends ComboBox<UnitId> {

  UnitChoice(String id, Session session, @Nullable UnitId first) {
    setId(id);
    Units units = session.enterprise().organization().units();
    List<UnitId> all = new ArrayList<>();
    add(units, UnitId.ROOT, all);
    getItems().setAll(all);
    setValue(first == null || units.find(first) == null ? UnitId.ROOT : first);
    setMaxWidth(Double.MAX_VALUE);
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable UnitId unit) {
            return unit == null ? "" : ReasonWords.path(session.enterprise(), unit);
          }

          @Override
          public UnitId fromString(String text) {
            throw new UnsupportedOperationException("it is chosen, not typed");
          }
        });
  }

  private static void add(Units units, UnitId unit, List<UnitId> all) {
    all.add(unit);
    units
        .childrenOf(unit)
        .toJavaStream()
        .map(units::get)
        .sorted(Comparator.comparing(Unit::name))
        .forEach(child -> add(units, child.id(), all));
  }
}
