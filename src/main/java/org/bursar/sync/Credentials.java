package org.bursar.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.bursar.books.journal.SyncedWith;
import org.bursar.files.OwnFile;
import org.bursar.keyring.Keyring;
import org.bursar.keyring.KeyringFault;
import org.jspecify.annotations.Nullable;

/**
 * Where the tokens of this user's synced files are: in his system's keyring, or where it takes none
 * in files beside his settings that he alone can read; never in the books, which are mailed and
 * copied. A file counts before the keyring: so what the keyring did not take in time is not undone
 * by what it took before.
 */
public final class Credentials {

  /** What the names are that this program makes. What a file says is written by anybody. */
  private static final Pattern USUAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");

  private final Path folder;
  private final Supplier<Keyring> kept;
  private final Map<String, String> found = new ConcurrentHashMap<>();
  private @Nullable Keyring keyring;

  /**
   * Those in the files of a folder, and in no keyring.
   *
   * @param folder that holds one small file for each of them
   */
  public Credentials(Path folder) {
    this(folder, () -> Keyring.NONE);
  }

  /**
   * Those in a keyring and the files of a folder.
   *
   * @param folder that holds one small file for each that the keyring does not take
   * @param keyring asked for once a token is kept, or is in no file
   */
  public Credentials(Path folder, Supplier<Keyring> keyring) {
    this.folder = folder;
    this.kept = keyring;
  }

  /**
   * By which name the token of a file is kept. The server is part of it: a file is mailed and
   * copied, and who makes one of the same device and a server of his own gets no token by that.
   */
  static String name(SyncedWith with) {
    String proof = with.server() + "\n" + with.fingerprint();
    return with.device() + "-" + hash(proof).substring(0, 16);
  }

  /**
   * Keeps the token of a file, in place of an older one.
   *
   * @param key the name that {@link #name} gives it
   */
  public void keep(String key, String token) {
    String name = safe(key);
    try {
      keyring().keep(name, token);
    } catch (KeyringFault notKept) {
      // Nobody has to do anything about that: a file is what there was before keyrings.
      found.remove(name);
      write(name, token);
      return;
    }
    delete(name);
    found.put(name, token);
  }

  /** Forgets the token of a file that is no more. */
  public void forget(String key) {
    String name = safe(key);
    found.remove(name);
    delete(name);
    try {
      keyring().forget(name);
    } catch (KeyringFault stays) {
      // It belongs to no file any more, opens only what its server lets it, and expires by itself.
    }
  }

  /**
   * The token of a file, if it is kept here. What the keyring said is remembered, for it is asked
   * for with every request.
   *
   * @throws KeyringFault if it is in no file, and the keyring does not answer
   */
  public Optional<String> find(String key) {
    String name = safe(key);
    Optional<String> written = read(name);
    if (written.isPresent()) {
      return written;
    }
    String known = found.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<String> there = keyring().find(name);
    there.ifPresent(token -> found.put(name, token));
    return there;
  }

  /**
   * A token lets nobody in any more: the keyring is asked again, for another program may have
   * signed in since.
   */
  void refused(String key) {
    found.remove(safe(key));
  }

  private synchronized Keyring keyring() {
    Keyring known = keyring;
    if (known == null) {
      known = kept.get();
      keyring = known;
    }
    return known;
  }

  private void write(String name, String token) {
    try {
      Files.createDirectories(folder);
      Path draft = folder.resolve(name + ".new");
      OwnFile.write(draft, token);
      Files.move(draft, file(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the token could not be kept in " + folder, e);
    }
  }

  private void delete(String name) {
    try {
      boolean unused = Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException("the token could not be deleted from " + folder, e);
    }
  }

  private Optional<String> read(String name) {
    try {
      return Optional.of(Files.readString(file(name)).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ".token");
  }

  /** Neither a way out of the folder nor longer than a name may be. */
  private static String safe(String key) {
    if (USUAL.matcher(key).matches()) {
      return key;
    }
    return "x-" + hash(key);
  }

  private static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
