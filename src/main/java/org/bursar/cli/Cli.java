package org.bursar.cli;

import java.util.List;
import org.bursar.books.store.BooksFault;
import org.bursar.cli.usage.Usage;
import org.bursar.cli.usage.WrongCall;
import org.bursar.seal.SealFault;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SignInFault;

/** Runs one call of the command line: the only place where faults become messages and codes. */
public final class Cli {

  private final Surroundings around;
  private String called = "bursar";
  private boolean verbose;

  private Cli(Surroundings around) {
    this.around = around;
  }

  /** Whether a first argument is a verb: then it is no file, whatever lies in the folder. */
  public static boolean isVerb(String argument) {
    return Verbs.ALL.find(argument) != null;
  }

  /**
   * Runs a call.
   *
   * @return what the process shall end with
   */
  public static int run(Surroundings around, String... arguments) {
    try {
      return new Cli(around).run(List.of(arguments));
    } finally {
      around.out().flush();
      around.err().flush();
    }
  }

  private int run(List<String> words) {
    try {
      return dispatch(words);
    } catch (WrongCall e) {
      say(e.getMessage() + ". " + called + " --help tells how it is called.");
      return ExitCode.WRONG_CALL;
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

  private int dispatch(List<String> words) throws Exception {
    Verbs verbs = Verbs.ALL;
    boolean help = false;
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      switch (word) {
        case "-h", "--help" -> help = true;
        case "--verbose" -> verbose = true;
        case "--version" -> {
          around.out().println("bursar " + around.version());
          return ExitCode.DONE;
        }
        default -> {
          Named named = verbs.find(word);
          if (named instanceof Verbs.One one) {
            return call(one.verb().get(), help, words.subList(at + 1, words.size()));
          } else if (!(named instanceof Verbs below)) {
            throw nothingCalled(word);
          } else {
            verbs = below;
            called += " " + word;
          }
        }
      }
    }
    if (help) {
      return print(verbs.help(called));
    }
    throw Ending.wrongCall(
        verbs == Verbs.ALL
            ? "no verb is given; bursar --help lists them."
            : called + " takes " + String.join(", ", verbs.names()) + ", and what that one takes.");
  }

  private Ending nothingCalled(String word) {
    return Ending.wrongCall(
        "'"
            + word
            + "' is nothing that "
            + called
            + " knows; "
            + called
            + " --help lists what is.");
  }

  private int call(Verb verb, boolean help, List<String> words) throws Exception {
    Usage usage = verb.usage();
    called = usage.called();
    usage.read(words);
    verbose |= usage.isVerbose();
    return help || usage.isHelpWanted() ? print(usage.help()) : verb.run(around);
  }

  private int print(String text) {
    around.out().print(text);
    return ExitCode.DONE;
  }

  private void say(String sentence) {
    around.err().println("bursar: " + sentence);
  }

  private void trace(Throwable fault) {
    if (verbose) {
      fault.printStackTrace(around.err());
    }
  }
}
