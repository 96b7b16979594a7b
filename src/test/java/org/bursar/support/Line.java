package org.bursar.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A line to a server that is cut at a word, before the server hears it or before its answer. */
public final class Line implements AutoCloseable {

  /** What is lost with the line. */
  public enum Cut {
    /** The word itself: the server does nothing. */
    WORD,
    /** The answer: the server has done what it was told. */
    ANSWER
  }

  private record Planned(byte[] word, Cut cut) {}

  private final ServerSocket door;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Planned> planned = new AtomicReference<>();
  private final AtomicInteger cuts = new AtomicInteger();

  /** A line to a port of this machine. */
  public Line(int port) {
    this.port = port;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** Where it begins. */
  public int port() {
    return door.getLocalPort();
  }

  /** Cuts it the next time that somebody says this. */
  public void cutAt(String word, Cut cut) {
    planned.set(new Planned(word.getBytes(StandardCharsets.US_ASCII), cut));
  }

  /** How often it was cut. */
  public int cuts() {
    return cuts.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = door.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        open.add(client);
        open.add(server);
        AtomicReference<Boolean> deaf = new AtomicReference<>(false);
        Thread.ofVirtual().start(() -> say(client, server, deaf));
        Thread.ofVirtual().start(() -> answer(server, client, deaf));
      }
    } catch (IOException _) {
      // It was closed.
    }
  }

  private void say(Socket client, Socket server, AtomicReference<Boolean> deaf) {
    byte[] buffer = new byte[1 << 16];
    try (client;
        server) {
      InputStream in = client.getInputStream();
      OutputStream out = server.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        Planned plan = planned.get();
        boolean said = plan != null && contains(buffer, read, plan.word());
        if (said && planned.compareAndSet(plan, null)) {
          cuts.incrementAndGet();
          if (plan.cut() == Cut.WORD) {
            return;
          }
          deaf.set(true);
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException _) {
      // One of the two is gone, so the other goes too.
    }
  }

  private static void answer(Socket server, Socket client, AtomicReference<Boolean> deaf) {
    byte[] buffer = new byte[1 << 16];
    try (client;
        server) {
      InputStream in = server.getInputStream();
      OutputStream out = client.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (deaf.get()) {
          return;
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException _) {
      // One of the two is gone, so the other goes too.
    }
  }

  private static boolean contains(byte[] buffer, int length, byte[] word) {
    for (int at = 0; at + word.length <= length; at++) {
      int same = 0;
      while (same < word.length && buffer[at + same] == word[same]) {
        same++;
      }
      if (same == word.length) {
        return true;
      }
    }
    return false;
  }

  /** Cuts it for good. */
  @Override
  public void close() {
    try {
      door.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
