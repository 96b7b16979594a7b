package org.bursar.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.Consumer;
import org.bursar.files.OwnFile;
import org.jspecify.annotations.Nullable;

/**
 * One console per user: the first holds a lock, which the system frees however it ends, and listens
 * on this machine; a second hands over what it was asked to open, and ends.
 */
final class SingleStart implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 2_000;
  private static final String HEARD = "heard";

  private final FileChannel channel;
  private final ServerSocket socket;

  private SingleStart(FileChannel channel, ServerSocket socket) {
    this.channel = channel;
    this.socket = socket;
  }

  /** What came of a start. */
  sealed interface Result {
    /** This one is the first. */
    record First(SingleStart start) implements Result {}

    /** The first one was told, and has come up. */
    record Told() implements Result {}

    /** There is another that does not answer, or no folder to meet it in: this one stands alone. */
    record Alone() implements Result {}
  }

  /**
   * Becomes the first, or tells the first.
   *
   * @param message what the first is asked to open; a line, may be empty
   * @param heard takes such a message of a later start, on a thread of its own
   */
  static Result begin(Path folder, String message, Consumer<String> heard) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("console.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isLocked(channel)) {
        return new Result.First(listen(folder, channel, heard));
      }
      channel.close();
      return tell(folder, message) ? new Result.Told() : new Result.Alone();
    } catch (IOException e) {
      return new Result.Alone();
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException held) {
      return false;
    }
  }

  private static SingleStart listen(Path folder, FileChannel channel, Consumer<String> heard)
      throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    String secret = UUID.randomUUID().toString();
    Path fresh = folder.resolve("console.port.new");
    OwnFile.write(fresh, socket.getLocalPort() + " " + secret);
    Files.move(fresh, folder.resolve("console.port"), StandardCopyOption.REPLACE_EXISTING);
    SingleStart first = new SingleStart(channel, socket);
    Thread thread = new Thread(() -> first.serve(secret, heard), "single-start");
    thread.setDaemon(true);
    thread.start();
    return first;
  }

  private void serve(String secret, Consumer<String> heard) {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept()) {
        caller.setSoTimeout(PATIENCE_MILLIS);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        if (secret.equals(reader.readLine())) {
          String message = reader.readLine();
          heard.accept(message == null ? "" : message);
          write(caller, HEARD + "\n");
        }
      } catch (IOException ended) {
        // This caller is gone, or the socket was closed; who is left is heard.
      }
    }
  }

  private static boolean tell(Path folder, String message) throws IOException {
    Path port = folder.resolve("console.port");
    if (!Files.exists(port)) {
      return false;
    }
    String[] where = Files.readString(port).split(" ", -1);
    try (Socket first = new Socket()) {
      first.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(where[0])),
          PATIENCE_MILLIS);
      first.setSoTimeout(PATIENCE_MILLIS);
      write(first, where[1] + "\n" + message + "\n");
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(first.getInputStream(), StandardCharsets.UTF_8));
      return HEARD.equals(reader.readLine());
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException damaged) {
      return false;
    }
  }

  private static void write(Socket to, String text) throws IOException {
    Writer writer = new OutputStreamWriter(to.getOutputStream(), StandardCharsets.UTF_8);
    writer.write(text);
    writer.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
      channel.close();
    } catch (IOException ended) {
      // The system frees both.
    }
  }
}
