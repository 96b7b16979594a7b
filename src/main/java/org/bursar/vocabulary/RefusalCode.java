package org.bursar.vocabulary;

/**
 * Why a command was turned down. The order is the order of precedence: where several apply, the
 * first is given. Codes are stable; sentences are translated.
 */
public enum RefusalCode {
  // the message
  MALFORMED,
  COMMAND_ID_REUSED,
  STALE,
  CHANGED_SINCE,
  BATCH_REFUSED,
  NOT_TAKEN,
  // permission
  NOT_PERMITTED,
  // what exists
  UNKNOWN_ACCOUNT,
  UNKNOWN_UNIT,
  UNKNOWN_ASSET,
  UNKNOWN_RULE,
  UNKNOWN_INVITATION,
  UNKNOWN_ENTRY,
  UNKNOWN_REQUEST,
  UNKNOWN_USER,
  UNKNOWN_POLICY,
  ID_TAKEN,
  // the form of what was given
  AMOUNT_INVALID,
  REMARK_REQUIRED,
  NAME_INVALID,
  THRESHOLD_INVALID,
  PERIOD_INVALID,
  DATES_INVALID,
  SCOPE_EMPTY,
  // who the parties are
  SAME_ACCOUNT,
  ROOT_FIXED,
  MANAGEMENT_ACCOUNT_FIXED,
  ACCOUNT_REMOVED,
  ENTITY_MISMATCH,
  CURRENCY_MISMATCH,
  ACCOUNT_FROZEN,
  NOT_ASSET_OWNER,
  SELF_APPROVAL,
  // the state they are in
  NOT_VERIFIED,
  CENTER_NOT_ENABLED,
  WRONG_STATE,
  INVITATION_CLOSED,
  ALREADY_MEMBER,
  INVITATION_PENDING,
  CONTRACT_NOT_PENDING,
  SOURCE_OVERDUE,
  ASSET_EXPIRED,
  NO_PRIOR_TRANSFER,
  UNIT_NOT_EMPTY,
  UNIT_CYCLE,
  NAME_TAKEN,
  FUNDS_OUTSTANDING,
  CREDIT_OUTSTANDING,
  NOT_REVERSIBLE,
  REQUEST_CLOSED,
  // quantities
  EXCEEDS_TRANSFERABLE,
  EXCEEDS_RECLAIMABLE,
  EXCEEDS_ALLOCATABLE_CREDIT,
  EXCEEDS_UNSETTLED,
  EXCEEDS_CASH,
  AVAILABLE_NOT_POSITIVE,
  DEPTH_EXCEEDED,
  UNIT_LIMIT_EXCEEDED,
  ACCOUNT_LIMIT_EXCEEDED,
  SHARING_LIMIT_EXCEEDED,
  INVITATION_QUOTA;

  /** Whether a command that was refused so may be sent again under its id, being not remembered. */
  public boolean isForgotten() {
    return this == MALFORMED
        || this == STALE
        || this == BATCH_REFUSED
        || this == NOT_TAKEN
        || this == COMMAND_ID_REUSED;
  }
}
