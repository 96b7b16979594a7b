package org.bursar.cli.show;

import java.util.Comparator;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.bursar.enterprise.AccessRows;
import org.bursar.enterprise.access.User;
import org.jspecify.annotations.Nullable;

/** The users of a synced file's server, removed ones too, by their names. */
final class UserTable extends Table {

  UserTable() {
    super(Column.text("user"), Column.text("role"), Column.text("unit"), Column.text("removed"));
  }

  @Override
  Stream<SequencedMap<String, @Nullable Object>> rows(Sight sight) {
    return sight
        .enterprise()
        .access()
        .users()
        .values()
        .toJavaStream()
        .sorted(Comparator.comparing(User::name))
        .map(AccessRows::user);
  }
}
