package org.bursar.planted.vocabulary;

/** What all rooms may use. */
public final class Word {}
