package org.bursar.enterprise.funds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which reclaims answer a transfer: of a pair's transfers the oldest is answered first. The
 * transfers of the pair lie behind one another as stretches of money, and so do its reclaims; a
 * reclaim answers the transfers whose stretch it overlaps.
 */
public final class Answers {

  private final long[] numbers;

  /** What was taken back up to each reclaim, itself included; before it stands what came before. */
  private final long[] sums;

  private final int count;

  private Answers(long[] numbers, long[] sums, int count) {
    this.numbers = numbers;
    this.sums = sums;
    this.count = count;
  }

  /** The reclaims of a pair, taken in as they are read. */
  public static final class Reclaims {

    private long[] numbers = new long[16];
    private long[] sums = new long[17];
    private int count;

    /** Adds the next reclaim of the pair, in ascending order of the numbers. */
    public void add(long number, long amountMinor) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, count * 2);
        sums = Arrays.copyOf(sums, count * 2 + 1);
      }
      numbers[count] = number;
      sums[count + 1] = Math.addExact(sums[count], amountMinor);
      count++;
    }

    /** What they answer. */
    public Answers answers() {
      return new Answers(numbers, sums, count);
    }
  }

  /**
   * The numbers of the reclaims that answer a transfer, ascending.
   *
   * @param number of the transfer
   * @param amountMinor what it gave
   * @param grantedMinor what the receiver owed the giver right after it: what was given up to then
   *     less what was taken back up to then
   */
  public List<Long> to(long number, long amountMinor, long grantedMinor) {
    long end = Math.addExact(grantedMinor, takenBackBefore(number));
    long start = end - amountMinor;
    int at = Arrays.binarySearch(sums, 1, count + 1, start);
    // The first reclaim that reaches beyond the start.
    int next = at < 0 ? -at - 2 : at;
    List<Long> answers = new ArrayList<>();
    while (next < count && sums[next] < end) {
      answers.add(numbers[next]);
      next++;
    }
    return answers;
  }

  private long takenBackBefore(long number) {
    int at = Arrays.binarySearch(numbers, 0, count, number);
    return sums[at < 0 ? -at - 1 : at];
  }
}
