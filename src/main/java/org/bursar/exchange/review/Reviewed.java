package org.bursar.exchange.review;

import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;

/** An account of the unit, with its balance then. */
record Reviewed(Account account, Balance balance) {}
