package org.bursar.cli.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call is read as its verb declares it; what it says beyond that is a wrong call. */
class UsageTest {

  private final Usage usage = new Usage("pay", "Pay somebody.", "It cannot be taken back.");
  private final Needed<String> whom = usage.argument("WHOM", "Who is paid.", word -> word);
  private final Given<String> why = usage.argumentIfAny("WHY", "For what.", word -> word);
  private final Needed<Integer> amount = usage.needed("--amount", "N", "How much.", Usages::whole);
  private final Needed<Integer> times =
      usage.option("--times", "N", "How often.", Usages::whole, 1);
  private final Given<String> remark = usage.option("--remark", "TEXT", "A word.", word -> word);
  private final Flag dry = usage.flag("--dry-run", "Change nothing.");

  /** A reading that refuses. */
  private static final class Usages {
    static int whole(String word) {
      try {
        return Integer.parseInt(word);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("'" + word + "' is no whole number");
      }
    }
  }

  @Test
  void what_a_call_says_is_there_and_what_it_does_not_say_is_as_declared() throws WrongCall {
    usage.read(List.of("--amount", "5", "eva"));
    assertThat(whom.get()).isEqualTo("eva");
    assertThat(amount.get()).isEqualTo(5);
    assertThat(times.get()).isEqualTo(1);
    assertThat(why.get()).isNull();
    assertThat(remark.or("none")).isEqualTo("none");
    assertThat(dry.isSet()).isFalse();
  }

  @Test
  void words_stand_in_any_order_and_values_keep_their_quotes_dashes_and_blanks() throws WrongCall {
    usage.read(
        List.of("eva", "--dry-run", "--remark=\"-5\" ", "rent", "--amount=-5", "--times", "2"));
    assertThat(why.get()).isEqualTo("rent");
    assertThat(remark.get()).isEqualTo("\"-5\" ");
    assertThat(amount.get()).isEqualTo(-5);
    assertThat(times.get()).isEqualTo(2);
    assertThat(dry.isSet()).isTrue();
  }

  @Test
  void behind_two_dashes_everything_is_a_word() throws WrongCall {
    usage.read(List.of("--amount", "5", "--", "--dry-run"));
    assertThat(whom.get()).isEqualTo("--dry-run");
    assertThat(dry.isSet()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "eva | --amount N is missing",
        "--amount 5 | WHOM is missing",
        "--amount | --amount takes a value, N",
        "eva --amount --dry-run | --amount takes a value, N",
        "eva --amount five | --amount: 'five' is no whole number",
        "eva --amount 5 --amount 6 | --amount is said twice",
        "eva --amount 5 --loud | there is no option --loud",
        "eva --amount 5 --dry | there is no option --dry",
        "eva rent please --amount 5 | 'please' is one word too many"
      })
  void a_wrong_call_names_the_word(String call, String sentence) {
    assertThatThrownBy(() -> usage.read(List.of(call.split(" ", -1))))
        .isInstanceOf(WrongCall.class)
        .hasMessage(sentence);
  }

  @Test
  void who_asks_for_help_may_leave_out_the_rest() throws WrongCall {
    usage.read(List.of("-h"));
    assertThat(usage.isHelpWanted()).isTrue();
  }

  @Test
  void several_words_are_one_at_least() throws WrongCall {
    Usage files = new Usage("read", "Read files.");
    Several<String> names = files.arguments("FILE", "The files.", word -> word);
    assertThatThrownBy(() -> files.read(List.of())).hasMessage("FILE is missing");
    files.read(List.of("a", "b"));
    assertThat(names.get()).containsExactly("a", "b");
  }

  @Test
  void the_help_fits_a_terminal_and_tells_all_that_is_declared() {
    assertThat(usage.help())
        .isEqualTo(
            """
            Usage: bursar pay WHOM [WHY] --amount N [OPTION …]

            Pay somebody.

            It cannot be taken back.

            WHOM           Who is paid.
            [WHY]          For what.
            -h, --help     Say how it is called.
            --verbose      Print where a fault came from.
            --amount N     How much.
            --times N      How often.
            --remark TEXT  A word.
            --dry-run      Change nothing.
            """);
  }
}
