package org.bursar.books.store;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * In which rows of a block two characters stand next to each other in the remark. Two Chinese
 * characters are found by it as soon as ten Latin ones.
 */
final class PairIndex {

  private static final int BITMAP = TransferBlocks.SIZE / Byte.SIZE;

  private PairIndex() {}

  /** Writes where the pairs of a block's remarks stand. */
  static void write(Sql sql, long block, List<String> remarks) throws SQLException {
    for (var pair : packed(remarks).entrySet()) {
      sql.add(
          "INSERT INTO transfer_pair (enterprise, pair, block, records) VALUES (?,?,?,?)",
          sql.enterprise(),
          pair.getKey(),
          block,
          pair.getValue());
    }
  }

  /** Whether what was written of a block is what its remarks give. */
  static boolean isOf(Sql sql, long block, List<String> remarks) throws SQLException {
    for (var pair : packed(remarks).entrySet()) {
      Optional<byte[]> written =
          sql.first(
              Cells::bytes,
              "SELECT records FROM transfer_pair WHERE enterprise = ? AND pair = ? AND block = ?",
              sql.enterprise(),
              pair.getKey(),
              block);
      if (written.isEmpty() || !Arrays.equals(written.get(), pair.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** In the order of the table's key, so that neighbours are written together. */
  private static SortedMap<Long, byte[]> packed(List<String> remarks) {
    Map<String, long[]> known = new HashMap<>();
    Map<Long, BitSet> rows = new HashMap<>();
    for (int row = 0; row < remarks.size(); row++) {
      long[] pairs =
          known.computeIfAbsent(
              remarks.get(row), remark -> SearchText.pairs(SearchText.folded(remark)));
      for (long pair : pairs) {
        rows.computeIfAbsent(pair, _ -> new BitSet()).set(row);
      }
    }
    SortedMap<Long, byte[]> packed = new TreeMap<>();
    rows.forEach((pair, set) -> packed.put(pair, packed(set)));
    return packed;
  }

  /**
   * The rows, by block, whose remark may have a word: of one or two characters, just those that
   * have it; of more, those that have all its pairs.
   */
  static Map<Long, BitSet> find(Sql sql, String word, long firstBlock, long lastBlock)
      throws SQLException {
    int[] characters = word.codePoints().toArray();
    Map<Long, BitSet> found = new HashMap<>();
    if (characters.length == 1) {
      sql.each(
          cells -> found.computeIfAbsent(cells.number(), _ -> new BitSet()).or(rows(cells)),
          "SELECT block, records FROM transfer_pair"
              + " WHERE enterprise = ? AND pair >= ? AND pair < ? AND block BETWEEN ? AND ?",
          sql.enterprise(),
          SearchText.pair(characters[0], 0),
          SearchText.pair(characters[0] + 1, 0),
          firstBlock,
          lastBlock);
      return found;
    }
    read(sql, SearchText.pair(characters[0], characters[1]), firstBlock, lastBlock, found::put);
    for (int i = 1; i + 1 < characters.length && !found.isEmpty(); i++) {
      Map<Long, BitSet> both = new HashMap<>();
      read(
          sql,
          SearchText.pair(characters[i], characters[i + 1]),
          firstBlock,
          lastBlock,
          (block, rows) -> {
            BitSet before = found.get(block);
            if (before != null && before.intersects(rows)) {
              before.and(rows);
              both.put(block, before);
            }
          });
      found.keySet().retainAll(both.keySet());
    }
    return found;
  }

  /** What is done with the rows of a block. */
  private interface Taker {
    void take(Long block, BitSet rows);
  }

  private static void read(Sql sql, long pair, long firstBlock, long lastBlock, Taker taker)
      throws SQLException {
    sql.each(
        cells -> taker.take(cells.number(), rows(cells)),
        "SELECT block, records FROM transfer_pair"
            + " WHERE enterprise = ? AND pair = ? AND block BETWEEN ? AND ?",
        sql.enterprise(),
        pair,
        firstBlock,
        lastBlock);
  }

  /** Few rows as their numbers of two bytes each, many as a bit for each row of the block. */
  private static byte[] packed(BitSet rows) {
    int count = rows.cardinality();
    if (count * Short.BYTES >= BITMAP) {
      return Arrays.copyOf(rows.toByteArray(), BITMAP);
    }
    ByteBuffer out = ByteBuffer.allocate(count * Short.BYTES);
    rows.stream().forEach(row -> out.putShort((short) row));
    return out.array();
  }

  private static BitSet rows(Cells cells) throws SQLException {
    byte[] bytes = cells.bytes();
    if (bytes.length == BITMAP) {
      return BitSet.valueOf(bytes);
    }
    BitSet rows = new BitSet(TransferBlocks.SIZE);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    while (in.hasRemaining()) {
      rows.set(in.getShort());
    }
    return rows;
  }
}
