package org.bursar.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.bursar.books.Batch;
import org.bursar.books.Batch.Mode;
import org.bursar.books.NewBooks;
import org.bursar.books.RefusedOpening;
import org.bursar.cli.usage.Flag;
import org.bursar.cli.usage.Given;
import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Sentences;
import org.bursar.vocabulary.SetupCommand.DecideVerification;
import org.bursar.vocabulary.SetupCommand.EnableAccountCenter;
import org.bursar.vocabulary.SetupCommand.OpenEnterprise;
import org.bursar.vocabulary.SetupCommand.SubmitVerification;

/** Makes new books with an enterprise in them. */
final class NewVerb implements Verb {

  private final Usage usage = new Usage("new", "Make new books with an enterprise.");

  private final Needed<Path> file =
      usage.argument("FILE", "The file, which must not be there.", Path::of);

  private final Needed<String> name =
      usage.needed("--name", "NAME", "What the enterprise is called.", Words::text);

  private final Needed<Currency> currency =
      usage.needed("--currency", "CURRENCY", "Its currency, like CNY.", Words::currency);

  private final Needed<AccountId> management =
      usage.needed(
          "--management-account",
          "ID",
          "The account that owns the assets and directs the others.",
          Words::account);

  private final Given<ZoneId> zone =
      usage.option(
          "--zone",
          "ZONE",
          "Whose days and months count, like Asia/Shanghai; else the machine's.",
          Words::zone);

  private final Flag verified =
      usage.flag(
          "--verified", "Take verification and account center as declared; legal name NAME.");

  private final StatedClock clock = new StatedClock(usage);

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) {
    Ids ids = new Ids(around.clock());
    List<Decoded> first = new ArrayList<>();
    for (Command command : commands(around, ids)) {
      first.add(CommandCodec.decode(CommandCodec.encode(ids.next(), command, null, null, null)));
    }
    Batch batch = new Batch(Mode.TOGETHER, first, clock.instant(around));
    try {
      NewBooks.create(file.get(), batch, around.actor(), around.clock(), ids.next().toString());
    } catch (RefusedOpening e) {
      throw refused(e, around);
    }
    return ExitCode.DONE;
  }

  private List<Command> commands(Surroundings around, Ids ids) {
    ZoneId stated = zone.get();
    ZoneId days = stated == null ? around.zone() : stated;
    List<Command> commands = new ArrayList<>();
    commands.add(
        new OpenEnterprise(
            new EnterpriseId(ids.next().toString()),
            name.get(),
            currency.get(),
            management.get(),
            days,
            null));
    if (verified.isSet()) {
      commands.add(new SubmitVerification(name.get(), "declared"));
      commands.add(new DecideVerification(true));
      commands.add(new EnableAccountCenter());
    }
    return commands;
  }

  /** The sentence of the refusal that was the cause. */
  static Ending refused(RefusedOpening opening, Surroundings around) {
    for (Outcome outcome : opening.outcomes()) {
      if (outcome instanceof Outcome.Refused refused
          && refused.refusal().code() != RefusalCode.BATCH_REFUSED) {
        return Ending.refused(
            refused.refusal().code() + ": " + Sentences.of(refused.refusal(), around.language()));
      }
    }
    return Ending.refused("the first commands were refused.");
  }
}
