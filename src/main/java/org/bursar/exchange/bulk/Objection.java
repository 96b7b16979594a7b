package org.bursar.exchange.bulk;

import org.bursar.vocabulary.Refusal;

/** What speaks against a row. */
public sealed interface Objection {

  /** The rules turn its command down. */
  record ByRules(Refusal refusal) implements Objection {}

  /** It makes no command. */
  record InRow(BulkFault fault) implements Objection {}
}
