package org.bursar.console.connect;

/** How somebody wants to show who he is: by what he typed, or by what he does next. */
sealed interface Claim permits Proof, Claim.InBrowser {

  /** By signing in at the server's provider, in the browser. */
  record InBrowser(BrowserWay way) implements Claim {}
}
