package org.bursar.cli.usage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.jspecify.annotations.Nullable;

/**
 * How one verb is called. A verb has one, and declares in its fields what it takes; each is filled
 * in when a call is read.
 */
public final class Usage {

  private final String name;
  private final List<String> description;
  private final List<Argument> arguments = new ArrayList<>();
  private final Map<String, Declared> options = new LinkedHashMap<>();
  private final Flag help;
  private final Flag verbose;

  /**
   * @param name with that of the verbs above it, like {@code import focus}
   * @param description a paragraph each
   */
  public Usage(String name, String... description) {
    this.name = name;
    this.description = List.of(description);
    Option helpOption = Option.builder("h").longOpt("help").desc("Say how it is called.").get();
    help = flag(helpOption);
    verbose = flag("--verbose", "Print where a fault came from.");
  }

  /** Declares a word that has to be there. */
  public <T> Needed<T> argument(String label, String description, Reading<T> reading) {
    Needed<T> needed = new Needed<>(reading, null);
    arguments.add(new Argument(label, description, Times.ONCE, needed::take));
    return needed;
  }

  /** Declares a word that may be there, behind those that have to be. */
  public <T> Given<T> argumentIfAny(String label, String description, Reading<T> reading) {
    Given<T> given = new Given<>(reading);
    arguments.add(new Argument(label, description, Times.AT_MOST_ONCE, given::take));
    return given;
  }

  /** Declares words of which there is one at least, behind all others. */
  public <T> Several<T> arguments(String label, String description, Reading<T> reading) {
    Several<T> several = new Several<>(reading);
    arguments.add(new Argument(label, description, Times.ONCE_OR_MORE, several::take));
    return several;
  }

  /**
   * Declares an option that has to be there.
   *
   * @param option like {@code --books}
   * @param label what stands for its value in the help
   */
  public <T> Needed<T> needed(String option, String label, String description, Reading<T> reading) {
    Needed<T> needed = new Needed<>(reading, null);
    declare(valued(option, label, description), true, needed::take);
    return needed;
  }

  /** Declares an option that is {@code otherwise} where a call does not say it. */
  public <T> Needed<T> option(
      String option, String label, String description, Reading<T> reading, T otherwise) {
    Needed<T> needed = new Needed<>(reading, otherwise);
    declare(valued(option, label, description), false, needed::take);
    return needed;
  }

  /** Declares an option that may be there. */
  public <T> Given<T> option(String option, String label, String description, Reading<T> reading) {
    Given<T> given = new Given<>(reading);
    declare(valued(option, label, description), false, given::take);
    return given;
  }

  /** Declares an option without a value. */
  public Flag flag(String option, String description) {
    return flag(Option.builder().longOpt(bare(option)).desc(description).get());
  }

  private Flag flag(Option option) {
    Flag flag = new Flag();
    declare(option, false, _ -> flag.set());
    return flag;
  }

  private void declare(Option option, boolean needed, Consumer<String> taken) {
    options.put(option.getLongOpt(), new Declared(option, needed, taken));
  }

  private static Option valued(String option, String label, String description) {
    return Option.builder().longOpt(bare(option)).hasArg().argName(label).desc(description).get();
  }

  private static String bare(String option) {
    return option.substring("--".length());
  }

  /** Whether a call asks how it is called; what else it says then does not matter. */
  public boolean isHelpWanted() {
    return help.isSet();
  }

  /** Whether a call asks where faults come from. */
  public boolean isVerbose() {
    return verbose.isSet();
  }

  /** What the verb does, in a sentence. */
  public String description() {
    return description.getFirst();
  }

  /** How the verb is called from a shell. */
  public String called() {
    return "bursar " + name;
  }

  /**
   * Fills in what was declared.
   *
   * @param words of the call, behind the verb's name
   * @throws WrongCall if they are none of this verb
   */
  public void read(List<String> words) throws WrongCall {
    CommandLine line = parsed(words);
    // Help first: who asks for it has often left out the rest.
    if (line.hasOption("help")) {
      help.set();
      return;
    }
    takeOptions(line);
    takeArguments(line.getArgList());
  }

  private CommandLine parsed(List<String> words) throws WrongCall {
    Options known = new Options();
    options.values().forEach(each -> known.addOption(each.option()));
    try {
      return DefaultParser.builder()
          .setAllowPartialMatching(false)
          .setStripLeadingAndTrailingQuotes(false)
          .get()
          .parse(known, words.toArray(String[]::new));
    } catch (UnrecognizedOptionException e) {
      throw new WrongCall("there is no option " + e.getOption());
    } catch (MissingArgumentException e) {
      Option option = e.getOption();
      throw new WrongCall("--" + option.getLongOpt() + " takes a value, " + option.getArgName());
    } catch (ParseException e) {
      throw new WrongCall(String.valueOf(e.getMessage()));
    }
  }

  private void takeOptions(CommandLine line) throws WrongCall {
    for (Declared each : options.values()) {
      String said = "--" + each.option().getLongOpt();
      int times = 0;
      for (Option found : line.getOptions()) {
        if (found.getLongOpt().equals(each.option().getLongOpt())) {
          times++;
        }
      }
      if (times > 1) {
        throw new WrongCall(said + " is said twice");
      } else if (times == 1) {
        take(said, line.getOptionValue(each.option()), each.taken());
      } else if (each.needed()) {
        throw new WrongCall(said + " " + each.option().getArgName() + " is missing");
      }
    }
  }

  private void takeArguments(List<String> words) throws WrongCall {
    int next = 0;
    for (Argument each : arguments) {
      if (next == words.size() && each.times() != Times.AT_MOST_ONCE) {
        throw new WrongCall(each.label() + " is missing");
      }
      int until = each.times() == Times.ONCE_OR_MORE ? words.size() : next + 1;
      for (; next < Math.min(until, words.size()); next++) {
        take(each.label(), words.get(next), each.taken());
      }
    }
    if (next < words.size()) {
      throw new WrongCall("'" + words.get(next) + "' is one word too many");
    }
  }

  private static void take(String what, @Nullable String word, Consumer<String> taken)
      throws WrongCall {
    try {
      taken.accept(word == null ? "" : word);
    } catch (IllegalArgumentException e) {
      throw new WrongCall(what + ": " + e.getMessage());
    }
  }

  /** What {@code --help} prints. */
  public String help() {
    HelpText text = new HelpText();
    text.paragraph("Usage: " + synopsis());
    description.forEach(text::paragraph);
    List<List<String>> rows = new ArrayList<>();
    arguments.forEach(each -> rows.add(List.of(each.shown(), each.description())));
    options.values().forEach(each -> rows.add(List.of(each.shown(), each.described())));
    text.table(rows);
    return text.toString();
  }

  private String synopsis() {
    StringBuilder line = new StringBuilder(called());
    arguments.forEach(each -> line.append(' ').append(each.shown()));
    for (Declared each : options.values()) {
      if (each.needed()) {
        line.append(' ').append(each.shown());
      }
    }
    return line.append(" [OPTION …]").toString();
  }

  private enum Times {
    ONCE,
    AT_MOST_ONCE,
    ONCE_OR_MORE
  }

  private record Argument(String label, String description, Times times, Consumer<String> taken) {

    String shown() {
      return switch (times) {
        case ONCE -> label;
        case AT_MOST_ONCE -> "[" + label + "]";
        case ONCE_OR_MORE -> label + " …";
      };
    }
  }

  private record Declared(Option option, boolean needed, Consumer<String> taken) {

    String shown() {
      String word = "--" + option.getLongOpt();
      String name = option.getOpt() == null ? word : "-" + option.getOpt() + ", " + word;
      return option.hasArg() ? name + " " + option.getArgName() : name;
    }

    String described() {
      return option.getDescription();
    }
  }
}
