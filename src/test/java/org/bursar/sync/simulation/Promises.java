package org.bursar.sync.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bursar.codec.Decoded;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;

/** What people were told of their commands, to be held against the journal at the end. */
final class Promises {

  private final Map<CommandId, Wish> wishes = new LinkedHashMap<>();
  private final List<Sent> batches = new ArrayList<>();

  /** Commands that were given at once. */
  record Sent(Actor who, List<CommandId> ids, boolean together) {}

  /** A command, and what came of each time that it was given. */
  static final class Wish {

    final Decoded.Received command;
    final Actor who;
    final boolean together;

    /** All that was said of it but that it waits. */
    final Set<Outcome> told = new LinkedHashSet<>();

    /** How often it was given. */
    int given;

    /** How often it was said that nothing was saved. */
    int unsaved;

    /** Whether a process ended, or a person gave it up, so that nobody may have heard of it. */
    boolean mayBeLost;

    Wish(Decoded.Received command, Actor who, boolean together) {
      this.command = command;
      this.who = who;
      this.together = together;
    }
  }

  /** Somebody gives commands. */
  void given(Actor who, List<Decoded.Received> commands, boolean together) {
    batches.add(new Sent(who, commands.stream().map(Decoded.Received::id).toList(), together));
    for (Decoded.Received command : commands) {
      wishes.computeIfAbsent(command.id(), _ -> new Wish(command, who, together)).given++;
    }
  }

  /** He is told what came of one. */
  void told(Outcome outcome) {
    if (!(outcome instanceof Outcome.Waiting)) {
      wishes.get(outcome.id()).told.add(outcome);
    }
  }

  /**
   * He is told no, while the server is not well reached: it may never have been asked, and then
   * nobody remembers that, so that the same may be given again.
   */
  void refusedPerhapsOnTheSpot(CommandId id) {
    mayBeLost(id);
  }

  /** He is told that nothing was saved. */
  void unsaved(List<Decoded.Received> commands) {
    commands.forEach(command -> wishes.get(command.id()).unsaved++);
  }

  /** He is told nothing, or wants to know nothing of it any more. */
  void mayBeLost(CommandId id) {
    wishes.get(id).mayBeLost = true;
  }

  Map<CommandId, Wish> wishes() {
    return wishes;
  }

  List<Sent> batches() {
    return batches;
  }
}
