package org.bursar.console.kit;

/**
 * One visible row of an {@link Outline}.
 *
 * @param item what it shows
 * @param key what stays the same when the item changes
 * @param name what it is called
 * @param depth 0 at the top
 * @param branch whether it can hold others
 * @param expanded whether those are shown
 * @param hit whether it is what a filter asks for, rather than an ancestor of that
 */
public record OutlineRow<T>(
    T item, Object key, String name, int depth, boolean branch, boolean expanded, boolean hit) {}
