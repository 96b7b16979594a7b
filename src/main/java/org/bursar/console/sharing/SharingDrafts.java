package org.bursar.console.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.console.session.Keep;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.UnitScope;
import org.jspecify.annotations.Nullable;

/** The one draft that was left unfinished, kept with the file from one start to the next. */
final class SharingDrafts {

  private static final String NAME = "sharing.draft";
  private static final CommandId NOBODY_S = new CommandId(new UUID(0, 0));

  private final Keep keep;

  SharingDrafts(Keep keep) {
    this.keep = keep;
  }

  /** Keeps a draft as the commands that it would be; one that says nothing is forgotten. */
  void keep(SharingDraft draft) {
    List<String> lines = new ArrayList<>();
    for (EquityCommand command : draft.lines()) {
      lines.add(CommandCodec.encode(NOBODY_S, command, null, null, null));
    }
    keep.put(NAME, lines.isEmpty() ? null : String.join("\n", lines));
  }

  /** It was done, or given up. */
  void forget() {
    keep.put(NAME, null);
  }

  /** The draft that was kept; null if there is none, or it cannot be read any more. */
  @Nullable SharingDraft find() {
    String text = keep.find(NAME);
    if (text == null) {
      return null;
    }
    SharingDraft draft = SharingDraft.of(List.of());
    for (String line : text.split("\n", -1)) {
      draft =
          CommandCodec.decode(line) instanceof Decoded.Received received
              ? with(draft, received)
              : null;
      if (draft == null) {
        return null;
      }
    }
    return draft;
  }

  private static @Nullable SharingDraft with(SharingDraft draft, Decoded.Received line) {
    return switch (line.command()) {
      case EquityCommand.ShareWithAccounts c -> more(draft, c.asset()).withAccounts(c.accounts());
      case EquityCommand.ShareWithUnits c -> more(draft, c.asset()).withUnits(c.units());
      case EquityCommand.SetSharingRule c -> {
        String name = c.name();
        SharingDraft of =
            draft.withWhat(
                new SharingDraft.Rule(
                    c.rule(), name == null ? "" : name, c.kind(), c.applyToExisting()),
                List.of());
        List<UnitScope> units = c.units();
        List<AccountId> accounts = c.accounts();
        yield units != null
            ? of.withUnits(units)
            : of.withAccounts(accounts == null ? List.of() : accounts);
      }
      default -> null;
    };
  }

  private static SharingDraft more(SharingDraft draft, AssetId asset) {
    List<AssetId> assets = new ArrayList<>(draft.assets());
    assets.add(asset);
    return draft.withWhat(null, assets);
  }
}
