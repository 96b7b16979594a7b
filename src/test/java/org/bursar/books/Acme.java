package org.bursar.books;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Outcome;

/** Commands for the smallest enterprise there is, each with an id of its own. */
final class Acme {

  private final AtomicInteger ids = new AtomicInteger();

  /** Opens it. */
  Batch opening() {
    return opening("acme");
  }

  /** Opens one of this id. */
  Batch opening(String enterprise) {
    return Batch.together(
        decoded(
            "{\"id\":\"%s\",\"type\":\"OpenEnterprise\",\"enterprise\":\"%s\",\"name\":\"Acme Ltd\",\"currency\":\"CNY\",\"managementAccount\":\"M\",\"zone\":\"UTC\"}"
                .formatted(id(), enterprise)));
  }

  /** A top-up of the management account. */
  String topUp(String amount) {
    return wish("\"TopUp\",\"account\":\"M\",\"amount\":\"%s\",\"remark\":\"bank\"", amount);
  }

  /** A command of this type, with its fields. */
  String wish(String typeAndFields, Object... values) {
    return "{\"id\":\"%s\",\"type\":%s}".formatted(id(), typeAndFields.formatted(values));
  }

  private String id() {
    return "00000000-0000-4000-8000-%012d".formatted(ids.incrementAndGet());
  }

  static List<Outcome> submit(Books books, String... lines) {
    return books.submit(Batch.each(decoded(lines)));
  }

  static List<Decoded> decoded(String... lines) {
    List<Decoded> commands = new ArrayList<>();
    for (String line : lines) {
      commands.add(CommandCodec.decode(line));
    }
    return commands;
  }

  /** What the management account has of its own. */
  static String ownCash(Books books) {
    Account account = books.now().organization().accounts().get(new AccountId("M"));
    return books.now().balance(account).ownCash().plain();
  }
}
