package org.bursar.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Between a client and a server. It knows when something passes, so that one of the two can be
 * ended just then: moments that no clock would hit.
 */
final class Wire implements AutoCloseable {

  /** When something is done. */
  enum When {
    /** Before a piece of a request reaches the server. */
    REQUEST,
    /** Once the server has it. */
    REQUEST_PASSED,
    /** Before a piece of an answer reaches the client. */
    ANSWER,
    /** Once the client has it. */
    ANSWER_PASSED
  }

  /** What is done, and whether it was. */
  private record Planned(When when, BooleanSupplier act, Runnable done) {}

  private final ServerSocket door;
  private final int server;
  private final AtomicReference<Planned> planned = new AtomicReference<>();

  /** A wire to a port of this machine, whether somebody listens there at the moment or not. */
  Wire(int server) {
    this.server = server;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().start(this::accept);
  }

  /** Where the client's end is. */
  int port() {
    return door.getLocalPort();
  }

  /** Does something the next time that something passes; until it says that it did it. */
  void plan(When when, BooleanSupplier act, Runnable done) {
    planned.set(new Planned(when, act, done));
  }

  /** Gives up what was planned; whether it was not done yet. */
  boolean giveUp() {
    return planned.getAndSet(null) != null;
  }

  private void reached(When when) {
    Planned plan = planned.get();
    if (plan != null
        && plan.when() == when
        && plan.act().getAsBoolean()
        && planned.compareAndSet(plan, null)) {
      plan.done().run();
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        try {
          Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
          client.setTcpNoDelay(true);
          there.setTcpNoDelay(true);
          pass(client, there, When.REQUEST, When.REQUEST_PASSED);
          pass(there, client, When.ANSWER, When.ANSWER_PASSED);
        } catch (IOException _) {
          // The server is not there: to the client that is a line which breaks.
          client.close();
        }
      } catch (IOException _) {
        // It was closed, or the client went.
      }
    }
  }

  private void pass(Socket from, Socket to, When before, When after) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              byte[] buffer = new byte[1 << 14];
              try (from;
                  to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                  reached(before);
                  out.write(buffer, 0, read);
                  out.flush();
                  reached(after);
                }
              } catch (IOException _) {
                // One of the two is gone, so the other goes too.
              }
            });
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
