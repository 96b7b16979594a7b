package org.bursar.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bursar.books.store.BooksFault;
import org.bursar.seal.SealFault;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SignInFault;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UserName;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs one call of the command line: the only place where faults become messages and codes. */
public final class Cli {

  private final Surroundings around;
  private final Bursar bursar = new Bursar();

  private Cli(Surroundings around) {
    this.around = around;
  }

  /** Whether a first argument is a verb: then it is no file, whatever lies in the folder. */
  public static boolean isVerb(String argument) {
    return Verbs.ALL.containsKey(argument);
  }

  /**
   * Runs a call.
   *
   * @return what the process shall end with
   */
  public static int run(Surroundings around, String... arguments) {
    try {
      return new Cli(around).run(arguments);
    } finally {
      around.out().flush();
      around.err().flush();
    }
  }

  private int run(String[] arguments) {
    try {
      return dispatch(commandLine(arguments).parseArgs(arguments));
    } catch (ParameterException e) {
      return wrongCall(e);
    } catch (Ending e) {
      say(String.valueOf(e.getMessage()));
      return e.code();
    } catch (BooksFault e) {
      say(String.valueOf(e.getMessage()));
      trace(e);
      return ExitCode.of(e);
    } catch (SealFault e) {
      say(String.valueOf(e.getMessage()));
      return ExitCode.of(e);
    } catch (ServerFault e) {
      say(String.valueOf(e.getMessage()));
      trace(e);
      return ExitCode.of(e);
    } catch (SignInFault e) {
      say(String.valueOf(e.getMessage()));
      return ExitCode.of(e);
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      say("something went wrong inside: " + e + ". --verbose tells where.");
      trace(e);
      return ExitCode.UNREACHABLE;
    }
  }

  private CommandLine commandLine(String[] arguments) {
    CommandLine line = new CommandLine(bursar);
    Verbs.neededBy(arguments).forEach((name, verb) -> line.addSubcommand(name, verb.get()));
    line.registerConverter(Instant.class, Words::instant);
    line.registerConverter(AccountId.class, Words::account);
    line.registerConverter(UnitId.class, Words::unit);
    line.registerConverter(AssetId.class, Words::asset);
    line.registerConverter(EnterpriseId.class, UserOf::enterprise);
    line.registerConverter(UserName.class, Words::user);
    line.registerConverter(Role.class, Words::role);
    return line;
  }

  private int dispatch(ParseResult parsed) throws Exception {
    ParseResult verb = parsed;
    while (verb.hasSubcommand()) {
      verb = verb.subcommand();
    }
    if (verb.isUsageHelpRequested()) {
      PrintWriter out = new PrintWriter(around.out(), false, StandardCharsets.UTF_8);
      verb.commandSpec().commandLine().usage(out);
      out.flush();
      return ExitCode.DONE;
    } else if (verb.isVersionHelpRequested()) {
      around.out().println("bursar " + around.version());
      return ExitCode.DONE;
    } else if (verb.commandSpec().userObject() instanceof Verb called) {
      return called.run(around);
    }
    throw Ending.wrongCall("no verb is given; bursar --help lists them.");
  }

  private int wrongCall(ParameterException fault) {
    String called = fault.getCommandLine().getCommandSpec().qualifiedName();
    say(fault.getMessage() + ". " + called + " --help tells how it is called.");
    return ExitCode.WRONG_CALL;
  }

  private void say(String sentence) {
    around.err().println("bursar: " + sentence);
  }

  private void trace(Throwable fault) {
    if (bursar.verbose) {
      fault.printStackTrace(around.err());
    }
  }
}
