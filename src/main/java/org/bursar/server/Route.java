package org.bursar.server;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * A way to ask.
 *
 * @param path as a template
 * @param answer what answers it
 */
record Route(HandlerType method, String path, Handler answer) {}
