package org.bursar.sync;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import javax.net.ssl.SSLException;
import org.bursar.sync.ServerFault.Kind;

/** What went wrong between a client and a server, in sentences. */
final class HttpFaults {

  private HttpFaults() {}

  /** No answer came. */
  static ServerFault of(URI server, IOException fault) {
    if (fault instanceof SSLException) {
      return new ServerFault(
          Kind.NOT_TRUSTED,
          server
              + " does not show the certificate that it should. Ask its administrator for the"
              + " fingerprint, and compare.",
          fault);
    }
    String sentence = server + " is not reached now. Check that it runs, and the network.";
    return fault instanceof ConnectException || fault instanceof HttpConnectTimeoutException
        ? ServerFault.unsent(sentence, fault)
        : new ServerFault(Kind.UNREACHABLE, sentence, fault);
  }

  /**
   * An answer came that says no.
   *
   * @param detail what a server of ours says to it; blank if something else answered
   */
  static ServerFault of(URI server, int status, String detail) {
    String said = detail.isBlank() ? "it answered " + status + "." : detail;
    return new ServerFault(
        switch (status) {
          case 401 -> Kind.NOT_SIGNED_IN;
          case 403 -> Kind.FOREIGN;
          case 404 -> Kind.UNKNOWN;
          case 409 -> Kind.EXISTS;
          case 412 -> detail.isBlank() ? Kind.UNREACHABLE : Kind.RESTORED;
          case 426 -> Kind.VERSION;
          // What something between us says of a request is no verdict on the commands in it.
          case 400, 413, 415, 422 -> detail.isBlank() ? Kind.UNREACHABLE : Kind.NOT_TAKEN;
          default -> Kind.UNREACHABLE;
        },
        server + ": " + said);
  }
}
