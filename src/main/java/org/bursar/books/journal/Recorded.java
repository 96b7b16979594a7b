package org.bursar.books.journal;

import java.util.List;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Touched;
import org.bursar.vocabulary.Event;

/**
 * An entry with what it made: all that is needed to write it down.
 *
 * @param received the command, as it was read
 * @param before the enterprise before it
 * @param after the enterprise after it
 * @param touched where the two may differ
 */
public record Recorded(
    Entry entry,
    Decoded.Received received,
    List<Event> events,
    Enterprise before,
    Enterprise after,
    Touched touched) {}
