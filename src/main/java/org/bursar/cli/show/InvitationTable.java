package org.bursar.cli.show;

import java.util.Comparator;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.bursar.enterprise.Rows;
import org.bursar.enterprise.organization.Invitation;
import org.jspecify.annotations.Nullable;

/** All invitations in the order in which they were sent. */
final class InvitationTable extends Table {

  InvitationTable() {
    super(
        Column.text("invitation"),
        Column.text("account"),
        Column.text("name"),
        Column.text("state"),
        Column.text("createdAt"),
        Column.text("expiresAt"),
        Column.text("unit"));
  }

  @Override
  Stream<SequencedMap<String, @Nullable Object>> rows(Sight sight) {
    return sight
        .enterprise()
        .organization()
        .invitations()
        .byId()
        .values()
        .toJavaStream()
        .sorted(Comparator.comparing(Invitation::createdAt).thenComparing(Invitation::id))
        .map(invitation -> Rows.invitation(invitation, sight.at()));
  }
}
