package org.bursar.sync;

/** What a server says by itself: that its books have moved. */
@FunctionalInterface
public interface Notices {

  /**
   * Listens until the line ends or the thread is interrupted.
   *
   * @param rung hears that there is a line, and of every move of the books; it must not wait
   * @throws ServerFault if there is no line, or it ended
   */
  void listen(Runnable rung);
}
