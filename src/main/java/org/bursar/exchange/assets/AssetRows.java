package org.bursar.exchange.assets;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rulebook;
import org.bursar.enterprise.equity.Asset;
import org.bursar.exchange.assets.AssetPlan.Change;
import org.bursar.exchange.assets.AssetPlan.What;
import org.bursar.exchange.table.CellFault;
import org.bursar.exchange.table.Row;
import org.bursar.exchange.table.RowCells;
import org.bursar.exchange.table.RowFaults;
import org.bursar.exchange.table.RowSink;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.EquityCommand.RegisterAsset;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.Sentences;
import org.bursar.vocabulary.Stamp;
import org.jspecify.annotations.Nullable;

/** Makes the commands of each good row; of another the first fault is kept. */
final class AssetRows implements RowSink {

  /** Rows are only asked about here; the commands get ids when they are sent. */
  private static final CommandId ASKED = new CommandId(new UUID(0, 0));

  private static final Actor NOBODY = Actor.local("");

  private final Enterprise enterprise;
  private final Instant at;
  private final Locale language;
  private final List<Command> commands = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final Map<AssetId, Long> lines = new HashMap<>();
  private final RowFaults.Counter faults = new RowFaults.Counter();
  private long same;

  AssetRows(Enterprise enterprise, Instant at, Locale language) {
    this.enterprise = enterprise;
    this.at = at;
    this.language = language;
  }

  List<Command> commands() {
    return commands;
  }

  List<Change> changes() {
    return changes;
  }

  RowFaults faults() {
    return faults.faults();
  }

  long same() {
    return same;
  }

  @Override
  public void fault(CellFault fault) {
    faults.add(fault);
  }

  @Override
  public void row(Row row) {
    if (row.isBlank()) {
      return;
    }
    RowCells cells = new RowCells(row, AssetColumns.ALL, faults);
    AssetId id = id(row, cells);
    if (id == null) {
      return;
    }
    ZoneId zone = enterprise.setup().zone();
    AssetWish wish = AssetWish.read(id, row, cells, zone);
    Asset asset = enterprise.equity().find(id);
    if (cells.isGood()) {
      List<Command> wanted =
          asset == null ? fresh(wish, cells) : AssetChanges.of(wish, asset, at, cells);
      if (cells.isGood() && isAllowed(wanted, wish, cells)) {
        take(row, wish, asset, wanted);
      }
    }
  }

  private void take(Row row, AssetWish wish, @Nullable Asset asset, List<Command> wanted) {
    if (wanted.isEmpty()) {
      same++;
      return;
    }
    commands.addAll(wanted);
    String known = asset == null ? wish.id().value() : asset.name();
    String name = wish.name() == null ? known : wish.name();
    What what =
        asset == null ? What.REGISTERED : AssetChanges.isEnding(wanted) ? What.ENDED : What.UPDATED;
    changes.add(new Change(row.line(), wish.id(), name, what));
  }

  private @Nullable AssetId id(Row row, RowCells cells) {
    AssetId id = cells.id(AssetColumns.ID, "no id of an asset", AssetId::new);
    if (id == null) {
      cells.refused(AssetColumns.ID, "no asset is named");
      return null;
    }
    Long first = lines.putIfAbsent(id, row.line());
    if (first != null) {
      cells.wrong(AssetColumns.ID, "the asset stands in line %d already".formatted(first));
      return null;
    }
    return id;
  }

  /** Registers what is not there, and says of it what registering cannot. */
  private List<Command> fresh(AssetWish wish, RowCells cells) {
    if (wish.kind() == null) {
      cells.refused(AssetColumns.KIND, "a new asset needs it");
    } else if (wish.name() == null) {
      cells.refused(AssetColumns.NAME, "a new asset needs it");
    } else if (wish.currency() == null) {
      cells.refused(AssetColumns.CURRENCY, "a new asset needs it");
    } else {
      RegisterAsset register = wish.register(wish.kind(), wish.name(), wish.currency());
      String misplaced = register.fieldOfAnotherKind();
      if (misplaced != null) {
        cells.wrong(AssetChanges.place(misplaced), "an asset of this kind has no such thing");
      }
      return AssetChanges.ofNew(wish, register, at);
    }
    return List.of();
  }

  /** Whether the rules take all commands of a row, one after the other. */
  private boolean isAllowed(List<Command> wanted, AssetWish wish, RowCells cells) {
    Enterprise now = enterprise;
    for (Command command : wanted) {
      Request request = Request.of(ASKED, command, NOBODY, at);
      switch (Rulebook.decide(enterprise, now, request)) {
        case Decision.Accepted(var events) -> {
          // A row of one command asks nothing of what comes of it.
          if (wanted.size() > 1) {
            now = now.apply(events, new Stamp(now.entry() + 1, at, NOBODY));
          }
        }
        case Decision.Refused(var refusal) -> {
          tell(refusal, wish, cells);
          return false;
        }
      }
    }
    return true;
  }

  /** The rulebook's own sentence, which has the figures in it. */
  private void tell(Refusal refusal, AssetWish wish, RowCells cells) {
    String reason = refusal.code() + ": " + Sentences.of(refusal, language);
    cells.refused(AssetChanges.place(refusal, wish), reason);
  }
}
