package io.indexwright.bootstrap.secret;

import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.secret.Secrets;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.secret.SecretName;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Secrets in files that are named by {@code NAME_FILE}. A file is read each time: whoever replaces
 * it has rotated the secret.
 */
public final class FileSecrets implements Secrets {
  private static final Logger LOG = LoggerFactory.getLogger(FileSecrets.class);
  private static final String SUFFIX = "_FILE";

  /** More is no secret, but a file that was named by mistake. */
  private static final int MOST_BYTES = 65_536;

  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Map<String, String> given;
  private final Set<Path> warnedOf = ConcurrentHashMap.newKeySet();

  /** Reads the files that are {@code given} by the names of their secrets. */
  public FileSecrets(Map<String, String> given) {
    this.given = Map.copyOf(given);
  }

  /**
   * Returns what stands in the file, without the end of its line and other space around it.
   *
   * @throws UnavailableException if the file cannot be read, or is empty: somebody may be writing
   *     it. The message does not show what was given for the file: by mistake it may be the secret
   */
  @Override
  public Optional<Secret> find(SecretName name) {
    String setting = name + SUFFIX;
    return Optional.ofNullable(given.get(setting))
        .map(String::strip)
        .filter(file -> !file.isEmpty())
        .map(file -> read(setting, file));
  }

  private Secret read(String setting, String file) {
    try {
      Path path = Path.of(file);
      warnIfOpen(setting, path);
      String text = text(path).strip();
      if (text.isEmpty()) {
        throw new EOFException("it is empty");
      }
      return Secret.of(text);
    } catch (NoSuchFileException | InvalidPathException missing) {
      throw away(setting, "there is none");
    } catch (FileSystemException closed) {
      throw away(setting, "it cannot be read");
    } catch (IOException unusable) {
      throw away(setting, String.valueOf(unusable.getMessage()));
    }
  }

  private static UnavailableException away(String setting, String why) {
    return new UnavailableException("the file of " + setting, new IOException(why));
  }

  private static String text(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException("it has more than %,d bytes".formatted(MOST_BYTES));
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** Once for each file; a file system without such permissions is taken as it is. */
  private void warnIfOpen(String setting, Path path) throws IOException {
    try {
      Set<PosixFilePermission> open = EnumSet.noneOf(PosixFilePermission.class);
      open.addAll(Files.getPosixFilePermissions(path));
      open.retainAll(OTHERS);
      if (!open.isEmpty() && warnedOf.add(path)) {
        LOG.warn("{}: others than its owner may read or write {}: chmod 600", setting, path);
      }
    } catch (UnsupportedOperationException notPosix) {
      LOG.debug("{}: nobody knows who may read {}", setting, path, notPosix);
    }
  }
}
