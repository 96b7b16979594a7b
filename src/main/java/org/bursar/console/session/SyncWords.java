package org.bursar.console.session;

import java.time.ZoneId;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
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
    return Texts.now(state.isCurrent() ? "sync.current" : "sync.connecting");
  }

  /** The same in a sentence or two, with what happens next or what has to be done. */
  public static String sentence(SyncState state) {
    ServerFault fault = state.fault();
    if (fault != null) {
      return Texts.now("sync.fault.what." + fault.kind());
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
