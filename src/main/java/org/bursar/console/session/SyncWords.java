package org.bursar.console.session;

import java.time.ZoneId;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.sync.Arriving;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SyncState;

/** How books stand to their server, in words. */
public final class SyncWords {

  private SyncWords() {}

  /** In a few words, for a line that is always seen. */
  public static String brief(SyncState state, ZoneId zone) {
    ServerFault fault = state.fault();
    if (fault != null) {
      return state.reached() == null
          ? Texts.now("sync.fault." + fault.kind())
          : Texts.now(
              "sync.since",
              Texts.now("sync.fault." + fault.kind()),
              Texts.formats().moment(state.reached(), zone));
    }
    Arriving arriving = state.arriving();
    if (arriving != null) {
      return Texts.now("sync.arriving", arriving.percent());
    }
    return Texts.now(state.isCurrent() ? "sync.current" : "sync.connecting");
  }

  /** How far a journal is that is on its way, and what that means; empty if all of it is here. */
  public static String arriving(SyncState state) {
    Arriving arriving = state.arriving();
    return arriving == null
        ? ""
        : Texts.now("sync.arriving.what", arriving.here(), arriving.whole());
  }

  /** The same in a sentence or two, with what happens next or what has to be done. */
  public static String sentence(SyncState state) {
    ServerFault fault = state.fault();
    if (fault != null) {
      return Texts.now("sync.fault.what." + fault.kind());
    }
    if (state.arriving() != null) {
      return arriving(state);
    }
    return Texts.now(state.isCurrent() ? "sync.current.what" : "sync.connecting.what");
  }

  /** How much that matters. */
  public static Tone tone(SyncState state) {
    ServerFault fault = state.fault();
    if (fault == null) {
      return state.isCurrent() ? Tone.ACCENT : Tone.NEUTRAL;
    }
    return fault.kind() == ServerFault.Kind.UNREACHABLE ? Tone.WARNING : Tone.DANGER;
  }
}
