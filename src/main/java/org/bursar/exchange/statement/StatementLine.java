package org.bursar.exchange.statement;

import java.time.Instant;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;

/**
 * One movement of an account, with what the account had after it.
 *
 * @param event what happened, with its figures
 * @param cashChange what it added to the cash; negative for what it took
 * @param availableChange what it added to the available balance
 * @param remark as it was given; empty if none was
 * @param actor who gave the command
 */
public record StatementLine(
    long entry,
    Instant at,
    MovementKind kind,
    FundsEvent event,
    Money cashChange,
    Money cash,
    Money availableChange,
    Money available,
    String remark,
    String actor) {}
