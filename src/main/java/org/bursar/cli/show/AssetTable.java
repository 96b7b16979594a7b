package org.bursar.cli.show;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.bursar.enterprise.Rows;
import org.bursar.enterprise.equity.Asset;
import org.jspecify.annotations.Nullable;

/** All equity assets by their ids; none is shared yet. */
final class AssetTable extends Table {

  AssetTable() {
    super(
        Column.text("asset"),
        Column.text("kind"),
        Column.text("name"),
        Column.text("owner"),
        Column.text("currency"),
        Column.figure("value"),
        Column.figure("remaining"),
        Column.text("start"),
        Column.text("end"),
        Column.text("status"));
  }

  @Override
  Stream<SequencedMap<String, @Nullable Object>> rows(Sight sight) {
    return sight
        .enterprise()
        .equity()
        .assets()
        .values()
        .toJavaStream()
        .sorted(Comparator.comparing(Asset::id))
        .map(asset -> row(asset, sight));
  }

  private static SequencedMap<String, @Nullable Object> row(Asset asset, Sight sight) {
    SequencedMap<String, @Nullable Object> row = Rows.asset(asset, sight.at());
    SequencedMap<String, @Nullable Object> scope = new LinkedHashMap<>();
    scope.put("accounts", List.of());
    row.put("scope", scope);
    row.put("rules", List.of());
    row.put("optedOut", false);
    row.put("covered", 0);
    row.put("limitReached", 0);
    return row;
  }
}
