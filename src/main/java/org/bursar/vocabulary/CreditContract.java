package org.bursar.vocabulary;

/** Whether an account's credit limit has effect yet. */
public enum CreditContract {
  NONE,
  UNCONFIRMED,
  EFFECTIVE
}
