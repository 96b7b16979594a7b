package org.bursar.server.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bursar.server.store.PasswordTable;
import org.bursar.server.store.SecretTables;
import org.bursar.server.store.StoredPassword;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.UserName;

/**
 * Passwords, by Argon2id: who gets hold of the table has to spend memory and time on every guess.
 * How much stands beside each, so that it can be more for the next one.
 */
public final class Passwords {

  /** The fewest characters. */
  public static final int SHORTEST = 10;

  /** The most characters. */
  public static final int LONGEST = 256;

  private static final String KIND = "argon2id";
  private static final int MEMORY = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int BYTES = 32;
  private static final StoredPassword NOBODY =
      new StoredPassword(KIND, MEMORY, PASSES, LANES, new byte[16], new byte[BYTES]);

  /** Each takes its memory while it is worked out. */
  private final Semaphore atOnce = new Semaphore(4, true);

  private final PasswordTable table;
  private final Chance chance;
  private final InstantSource clock;

  /** Those of a database. */
  public Passwords(SecretTables tables, Chance chance, InstantSource clock) {
    this.table = tables.passwords();
    this.chance = chance;
    this.clock = clock;
  }

  /** Whether it is neither too short nor too long. */
  public static boolean isFit(String password) {
    int length = password.codePointCount(0, password.length());
    return length >= SHORTEST && length <= LONGEST;
  }

  /** Gives a user a password instead of the one he had. */
  public void set(EnterpriseId enterprise, UserName user, String password) {
    if (!isFit(password)) {
      throw new IllegalArgumentException("too short or too long");
    }
    byte[] salt = chance.bytes(16);
    StoredPassword open = new StoredPassword(KIND, MEMORY, PASSES, LANES, salt, new byte[BYTES]);
    byte[] hash = workedOut(password, open);
    table.set(
        enterprise,
        user,
        new StoredPassword(KIND, MEMORY, PASSES, LANES, salt, hash),
        clock.instant());
  }

  /** In which enterprises a user of this name has one: so many of them at most. */
  public List<EnterpriseId> places(UserName user, int most) {
    return table.places(user, most);
  }

  /** Whether a user has one. */
  public boolean has(EnterpriseId enterprise, UserName user) {
    return table.find(enterprise, user).isPresent();
  }

  /** Whether it is a user's; takes as long if there is no such user. */
  public boolean isRight(EnterpriseId enterprise, UserName user, String password) {
    Optional<StoredPassword> stored = table.find(enterprise, user);
    StoredPassword known = stored.orElse(NOBODY);
    boolean same = MessageDigest.isEqual(known.hash(), workedOut(password, known));
    return same && stored.isPresent();
  }

  private byte[] workedOut(String password, StoredPassword how) {
    Argon2BytesGenerator argon = new Argon2BytesGenerator();
    argon.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(how.memory())
            .withIterations(how.passes())
            .withParallelism(how.lanes())
            .withSalt(how.salt())
            .build());
    byte[] hash = new byte[how.hash().length];
    // The same letters, however a keyboard puts them together.
    String written = Normalizer.normalize(password, Normalizer.Form.NFC);
    atOnce.acquireUninterruptibly();
    try {
      int unused = argon.generateBytes(written.getBytes(StandardCharsets.UTF_8), hash);
      return hash;
    } finally {
      atOnce.release();
    }
  }
}
