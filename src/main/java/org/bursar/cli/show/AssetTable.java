package org.bursar.cli.show;

import java.util.Comparator;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.bursar.enterprise.Rows;
import org.bursar.enterprise.equity.Asset;
import org.jspecify.annotations.Nullable;

/** All equity assets by their ids. */
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
        Column.text("status"),
        Column.figure("covered"));
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
        .map(asset -> Rows.asset(sight.enterprise(), asset, sight.at()));
  }
}
