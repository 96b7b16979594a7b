package org.bursar.console.session;

import java.time.ZoneId;
import java.util.Set;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.sync.Arriving;
import org.bursar.sync.Seat;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SyncState;
import org.jspecify.annotations.Nullable;

/** How books stand to their server, in words. */
public final class SyncWords {

  private static final String REMOVED = "USER_REMOVED";

  /** What is said of a token, as far as it makes a difference. */
  private static final Set<String> CODES =
      Set.of("TOKEN_EXPIRED", "TOKEN_REVOKED", REMOVED, Seat.KEYRING_SILENT);

  private SyncWords() {}

  /** In a few words, for a line that is always seen. */
  public static String brief(SyncState state, ZoneId zone) {
    ServerFault fault = state.fault();
    if (fault != null) {
      return state.reached() == null
          ? Texts.now("sync.fault." + what(fault))
          : Texts.now(
              "sync.since",
              Texts.now("sync.fault." + what(fault)),
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
      return why(fault);
    }
    if (state.arriving() != null) {
      return arriving(state);
    }
    return Texts.now(state.isCurrent() ? "sync.current.what" : "sync.connecting.what");
  }

  /** What is wrong and what can be done about it, in a sentence or two. */
  public static String why(ServerFault fault) {
    return Texts.now("sync.fault.what." + what(fault));
  }

  /** What a fault is, as closely as somebody can do something about it. */
  private static String what(ServerFault fault) {
    String code = fault.code();
    return fault.kind() == ServerFault.Kind.NOT_SIGNED_IN && code != null && CODES.contains(code)
        ? code
        : fault.kind().name();
  }

  /** Whether it is mended by signing in again. */
  public static boolean isSignedOut(@Nullable SyncState state) {
    ServerFault fault = state == null ? null : state.fault();
    return fault != null
        && fault.kind() == ServerFault.Kind.NOT_SIGNED_IN
        && !REMOVED.equals(fault.code());
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
