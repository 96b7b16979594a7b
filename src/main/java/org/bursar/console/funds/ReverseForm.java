package org.bursar.console.funds;

import java.util.stream.Collectors;
import org.bursar.console.form.CommandForm;
import org.bursar.console.journal.EventWords;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Judged;
import org.bursar.console.session.Names;
import org.bursar.console.session.Session;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.NamedEntry;
import org.jspecify.annotations.Nullable;

/** Taking back an entry that was wrong: its opposite is posted, and both stay. */
final class ReverseForm {

  private ReverseForm() {}

  static void show(Desk desk, Session session, long number) {
    session
        .background()
        .latest("reverse")
        .run(
            progress -> session.records().named(number),
            found -> found.ifPresent(entry -> show(desk, session, entry)));
  }

  private static void show(Desk desk, Session session, NamedEntry entry) {
    CommandForm<FundsCommand.ReverseEntry> form = new CommandForm<>(session, "reverse");
    EventWords words = new EventWords(session.enterprise());
    form.add(
        Labels.wrapped(
            Texts.made(
                () ->
                    Texts.now(
                        "reverse.entry",
                        entry.entry(),
                        entry.events().stream().map(words::of).collect(Collectors.joining(" "))))));
    form.about(entry);
    form.remark();
    form.setDone(
        accepted ->
            session.tell(Done.of(Texts.now("reverse.done", entry.entry(), accepted.entry()))));
    form.show(
        desk,
        remark -> new FundsCommand.ReverseEntry(entry.entry(), remark),
        ready -> effect(session, ready, entry));
  }

  private static String effect(Session session, Judged.Ready ready, NamedEntry entry) {
    AccountId account = account(entry);
    return account == null
        ? Texts.now("reverse.incomplete")
        : Texts.now(
            "reverse.effect",
            Names.of(session.enterprise(), account),
            Texts.formats().amount(available(ready, account)));
  }

  private static Money available(Judged.Ready ready, AccountId account) {
    Enterprise after = ready.preview().after();
    return after.balance(after.organization().accounts().get(account)).available();
  }

  private static @Nullable AccountId account(NamedEntry entry) {
    for (Event event : entry.events()) {
      if (event instanceof FundsEvent.Reversible reversible) {
        return reversible.account();
      }
    }
    return null;
  }
}
