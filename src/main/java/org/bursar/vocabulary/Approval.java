package org.bursar.vocabulary;

import org.jspecify.annotations.Nullable;

/** What is known of a second person when a command is judged. */
public sealed interface Approval {

  /** Nobody was asked yet: the policies say whether somebody is. */
  Approval NONE = new Due(null);

  /** The rules are asked what a command would do if nobody had to be asked. */
  Approval ASIDE = new Aside();

  /**
   * Nobody was asked yet.
   *
   * @param joins the request that earlier commands of the same batch made; null if none did
   */
  record Due(@Nullable RequestId joins) implements Approval {}

  /** The policies are left out of account. */
  record Aside() implements Approval {}

  /** A second person approved this request, of which the command is a part. */
  record Given(RequestId request) implements Approval {}
}
