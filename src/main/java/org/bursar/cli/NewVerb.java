package org.bursar.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.bursar.books.Batch;
import org.bursar.books.Batch.Mode;
import org.bursar.books.NewBooks;
import org.bursar.books.RefusedOpening;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Sentences;
import org.bursar.vocabulary.SetupCommand.DecideVerification;
import org.bursar.vocabulary.SetupCommand.EnableAccountCenter;
import org.bursar.vocabulary.SetupCommand.OpenEnterprise;
import org.bursar.vocabulary.SetupCommand.SubmitVerification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes new books with an enterprise in them. */
@picocli.CommandLine.Command(name = "new", description = "Make new books with an enterprise.")
final class NewVerb implements Verb {

  @Parameters(paramLabel = "FILE", description = "The file, which must not be there.")
  Path file;

  @Option(names = "--name", required = true, description = "What the enterprise is called.")
  String name;

  @Option(names = "--currency", required = true, description = "Its currency, like CNY.")
  String currency;

  @Option(
      names = "--management-account",
      required = true,
      paramLabel = "ID",
      description = "The account that owns the assets and directs the others.")
  AccountId management;

  @Option(
      names = "--zone",
      description = "Whose days and months count, like Asia/Shanghai; else the machine's.")
  @Nullable String zone;

  @Option(
      names = "--verified",
      description = "Take verification and account center as declared; legal name NAME.")
  boolean verified;

  @Mixin StatedClock clock = new StatedClock();

  @Override
  public int run(Surroundings around) {
    Ids ids = new Ids(around.clock());
    List<Decoded> first = new ArrayList<>();
    for (Command command : commands(around, ids)) {
      first.add(CommandCodec.decode(CommandCodec.encode(ids.next(), command, null, null, null)));
    }
    Batch batch = new Batch(Mode.TOGETHER, first, clock.instant(around));
    try {
      NewBooks.create(file, batch, around.actor(), around.clock(), ids.next().toString());
    } catch (RefusedOpening e) {
      throw refused(e, around);
    }
    return ExitCode.DONE;
  }

  private List<Command> commands(Surroundings around, Ids ids) {
    ZoneId days = zone == null ? around.zone() : Words.zone(zone);
    List<Command> commands = new ArrayList<>();
    commands.add(
        new OpenEnterprise(
            new EnterpriseId(ids.next().toString()),
            name,
            Words.currency(currency),
            management,
            days,
            null));
    if (verified) {
      commands.add(new SubmitVerification(name, "declared"));
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
