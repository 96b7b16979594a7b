package org.bursar.server.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bursar.books.store.BooksFault;
import org.bursar.server.store.SecretTables;
import org.bursar.server.store.Token;
import org.bursar.server.store.TokenTable;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/**
 * Tokens: 256 random bits, of which only a hash is kept. A fast hash is enough for what nobody can
 * guess.
 */
public final class Tokens {

  /** How long one opens its enterprise. */
  public static final Duration LIFE = Duration.ofDays(90);

  /** What every token begins with, so that it is known where it does not belong. */
  public static final String PREFIX = "bursar_";

  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
  private static final Duration COARSE = Duration.ofHours(1);
  private static final int BYTES = 32;

  private final TokenTable table;
  private final Chance chance;
  private final InstantSource clock;

  /** Those of a database. */
  public Tokens(SecretTables tables, Chance chance, InstantSource clock) {
    this.table = tables.tokens();
    this.chance = chance;
    this.clock = clock;
  }

  /**
   * A token that was just made.
   *
   * @param text the token itself, which is shown once
   */
  public record Made(String text, Token token) {

    /** Without the token itself: it must not get into a message. */
    @Override
    public String toString() {
      return token.toString();
    }
  }

  /**
   * Makes one.
   *
   * @param enterprise null if it shall publish one
   */
  public Made make(UserName user, @Nullable EnterpriseId enterprise, String device) {
    String text =
        PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(chance.bytes(BYTES));
    Instant now = clock.instant();
    String id = HexFormat.of().formatHex(chance.bytes(8));
    Token token = new Token(id, user, enterprise, device, now, now.plus(LIFE), null, null);
    table.add(hash(text), token);
    return new Made(text, token);
  }

  /** Whether a text has the form of a token at all. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** The token that this text is, good or not any more; empty if there never was such a one. */
  public Optional<Token> find(String text) {
    return isOne(text) ? table.find(hash(text)) : Optional.empty();
  }

  /** Whether a token opens something now; if so, that it was used is noted. */
  public boolean isGood(Token token) {
    Instant now = clock.instant();
    boolean good = token.isGood(now);
    if (good) {
      noteUse(token, now);
    }
    return good;
  }

  /** To the hour, so that a reader does not become a writer at every call. */
  private void noteUse(Token token, Instant now) {
    Instant used = token.used();
    if (used == null || used.plus(COARSE).isBefore(now)) {
      try {
        table.used(token.id(), now);
      } catch (BooksFault _) {
        // Who comes in is not held up by what is noted about him.
      }
    }
  }

  /** All of an enterprise. */
  public List<Token> of(EnterpriseId enterprise) {
    return table.of(enterprise);
  }

  /** Takes one back; whether there was one that was good so far. */
  public boolean revoke(EnterpriseId enterprise, String id) {
    return table.revoke(enterprise, id, clock.instant());
  }

  /** Takes all of a user back; how many there were. */
  public int revokeAll(EnterpriseId enterprise, UserName user) {
    return table.revokeAll(enterprise, user, clock.instant());
  }

  /** Gives one that published an enterprise to that; whether nothing was published by it before. */
  public boolean belongs(Token token, EnterpriseId enterprise) {
    return table.belongs(token.id(), enterprise);
  }

  /** Lets one publish again, for what it published did not become an enterprise. */
  public void free(Token token, EnterpriseId enterprise) {
    table.free(token.id(), enterprise);
  }

  /** The hash of a text, in hexadecimal digits: by it a text is remembered without itself. */
  static String digest(String text) {
    return HexFormat.of().formatHex(hash(text));
  }

  static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
