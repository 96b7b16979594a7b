package org.bursar.support;

import static org.bursar.vocabulary.RefusalCode.*;

import java.util.EnumSet;
import java.util.Set;
import org.bursar.vocabulary.RefusalCode;

/**
 * The refusal codes of balances, months, settling, reversing, transfer, reclaim, credit, alerts,
 * reminders and freezing (domain, sections 3 to 6 and the end of 2): all that are not of something
 * else, so that a new code is one of these until somebody says otherwise.
 */
public final class FundsCodes {

  /** Codes of units, names, invitations and leaving. */
  private static final Set<RefusalCode> OF_THE_ORGANIZATION =
      EnumSet.of(
          UNKNOWN_UNIT,
          UNKNOWN_INVITATION,
          ID_TAKEN,
          NAME_INVALID,
          ROOT_FIXED,
          INVITATION_CLOSED,
          ALREADY_MEMBER,
          INVITATION_PENDING,
          UNIT_NOT_EMPTY,
          UNIT_CYCLE,
          NAME_TAKEN,
          FUNDS_OUTSTANDING,
          CREDIT_OUTSTANDING,
          DEPTH_EXCEEDED,
          UNIT_LIMIT_EXCEEDED,
          ACCOUNT_LIMIT_EXCEEDED,
          INVITATION_QUOTA);

  /** Codes of assets and of who shares them. */
  private static final Set<RefusalCode> OF_SHARING =
      EnumSet.of(
          UNKNOWN_ASSET,
          UNKNOWN_RULE,
          DATES_INVALID,
          SCOPE_EMPTY,
          NOT_ASSET_OWNER,
          ASSET_EXPIRED,
          SHARING_LIMIT_EXCEEDED);

  /** Codes of users and of a second person's approval. */
  private static final Set<RefusalCode> OF_A_SERVER =
      EnumSet.of(
          NOT_PERMITTED,
          UNKNOWN_REQUEST,
          UNKNOWN_USER,
          UNKNOWN_POLICY,
          NOT_TAKEN,
          SELF_APPROVAL,
          REQUEST_CLOSED);

  private FundsCodes() {}

  /** All of them. */
  public static Set<RefusalCode> all() {
    Set<RefusalCode> codes = EnumSet.allOf(RefusalCode.class);
    codes.removeAll(OF_THE_ORGANIZATION);
    codes.removeAll(OF_SHARING);
    codes.removeAll(OF_A_SERVER);
    return codes;
  }
}
