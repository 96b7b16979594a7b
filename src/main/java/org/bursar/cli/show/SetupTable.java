package org.bursar.cli.show;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.bursar.enterprise.Checklist;
import org.bursar.enterprise.Enterprise;
import org.jspecify.annotations.Nullable;

/** The five steps of the set-up. */
final class SetupTable extends Table {

  SetupTable() {
    super(
        Column.figure("step"),
        new Column("What", false, row -> what(Cell.of(row.get("step")))),
        Column.text("state"),
        new Column("Waits for", false, row -> Cell.of(row.get("waitsFor"))),
        Column.text("verification"));
  }

  private static String what(String step) {
    return switch (step) {
      case "1" -> "Verify the enterprise's real name";
      case "2" -> "Enable the account center";
      case "3" -> "Invite member accounts";
      case "4" -> "Structure them into units";
      default -> "Manage the accounts";
    };
  }

  @Override
  Stream<SequencedMap<String, @Nullable Object>> rows(Sight sight) {
    return sight.isEmpty()
        ? Stream.empty()
        : Checklist.of(sight.enterprise()).rows().stream().map(row -> row(row, sight.enterprise()));
  }

  private static SequencedMap<String, @Nullable Object> row(
      Checklist.Row step, Enterprise enterprise) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("step", step.step().number());
    row.put("state", step.state());
    row.put("waitsFor", step.waitsFor().stream().map(Checklist.Step::number).toList());
    if (step.step() == Checklist.Step.VERIFICATION) {
      row.put("verification", enterprise.setup().verification());
    }
    return row;
  }
}
