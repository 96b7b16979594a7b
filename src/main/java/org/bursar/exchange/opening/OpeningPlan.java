package org.bursar.exchange.opening;

import org.bursar.exchange.plan.Plan;

/** What importing opening balances would do: one command for each row. */
public record OpeningPlan(Plan plan) {}
