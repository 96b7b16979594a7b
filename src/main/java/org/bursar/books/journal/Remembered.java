package org.bursar.books.journal;

import java.time.Instant;
import org.bursar.codec.Hash;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Refusal;

/** A refusal that is given again whenever its command is sent again. */
public record Remembered(CommandId id, Hash body, Refusal refusal, Instant at, Actor actor) {}
