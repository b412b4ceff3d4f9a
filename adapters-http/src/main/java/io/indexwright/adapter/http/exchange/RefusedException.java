package io.indexwright.adapter.http.exchange;

import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A request is turned away before anything is done for it; why, and with which headers, is here.
 */
public final class RefusedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Failure failure;
  private final transient Map<String, String> headers;

  private RefusedException(Failure failure, Map<String, String> headers) {
    super(failure.detail());
    this.failure = failure;
    this.headers = Map.copyOf(headers);
  }

  /**
   * What can be done about a refusal.
   *
   * @param reason names it for programs
   * @param instead what would work, in words
   */
  public record Remedy(String reason, String instead) {}

  /** Parts of it cannot be read. */
  public static RefusedException malformed(List<Fault> faults) {
    return new RefusedException(Failure.malformed(faults), Map.of());
  }

  /**
   * What was sent can be read, and cannot be done; nothing was.
   *
   * @param kind names the problem for programs, in words with hyphens
   * @param detail may leave the house
   */
  public static RefusedException unprocessable(String kind, String detail, List<Fault> faults) {
    return new RefusedException(Failure.unprocessable(kind, detail, faults), Map.of());
  }

  /**
   * What was sent can be read, and cannot be done; something else could.
   *
   * @param kind names the problem for programs, in words with hyphens
   * @param detail may leave the house
   */
  public static RefusedException unprocessable(String kind, String detail, Remedy remedy) {
    return new RefusedException(Failure.remediable(kind, detail, remedy), Map.of());
  }

  /**
   * What it asks for is at odds with what there is.
   *
   * @param kind names the problem for programs, in words with hyphens
   * @param detail may leave the house
   */
  public static RefusedException conflict(String kind, String detail) {
    return new RefusedException(Failure.conflict(kind, detail), Map.of());
  }

  /**
   * It asks for what does not exist.
   *
   * @param detail may leave the house
   */
  public static RefusedException unknown(String detail) {
    return new RefusedException(Failure.unknown(detail), Map.of());
  }

  /** Nobody knows who sent it. */
  static RefusedException unauthenticated(String challenge) {
    return new RefusedException(
        Failure.unauthenticated(), Map.of(Header.WWW_AUTHENTICATE, challenge));
  }

  /** The password is right, and a code of the second factor is missing. */
  static RefusedException codeNeeded(String challenge) {
    return new RefusedException(Failure.codeNeeded(), Map.of(Header.WWW_AUTHENTICATE, challenge));
  }

  /** This is not for whoever sent it, although the route is. */
  public static RefusedException forbidden() {
    return new RefusedException(Failure.forbidden(), Map.of());
  }

  /** It would change what is not any more as its sender saw it. */
  public static RefusedException changedMeanwhile() {
    return new RefusedException(Failure.changedMeanwhile(), Map.of());
  }

  /** Its body is of another type than {@code types}. */
  public static RefusedException unreadType(Set<String> types) {
    String read = String.join(", ", new TreeSet<>(types));
    return new RefusedException(
        Failure.plain(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "a body is read if it is " + read),
        Map.of(Header.ACCEPT, read));
  }

  /** Whoever is at its address is not let in. */
  public static RefusedException notFromThere() {
    return new RefusedException(
        Failure.plain(HttpStatus.FORBIDDEN, "this is not answered to your address"), Map.of());
  }

  /** Whoever sent it has spent what they may ask. */
  public static RefusedException tooMany(long secondsToWait) {
    return new RefusedException(
        Failure.tooMany(), Map.of(Header.RETRY_AFTER, Long.toString(secondsToWait)));
  }

  /** Whoever sent it has failed too often, and may try again after {@code wait}. */
  public static RefusedException tooManyAttempts(Duration wait) {
    return new RefusedException(
        Failure.tooManyAttempts(),
        Map.of(Header.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds() + 1))));
  }

  /** The same is being answered at this moment. */
  static RefusedException inProgress() {
    return new RefusedException(Failure.inProgress(), Map.of(Header.RETRY_AFTER, "1"));
  }

  /** Another request was answered under its key. */
  static RefusedException reused() {
    return new RefusedException(Failure.reused(), Map.of());
  }

  /**
   * It is for others than whoever sent it, for a reason that he may know.
   *
   * @param kind as above
   * @param detail as above
   */
  public static RefusedException forbidden(String kind, String detail) {
    return new RefusedException(Failure.forbidden(kind, detail), Map.of());
  }

  /** Returns what throws this when it is run. */
  public Runnable thrown() {
    return () -> {
      throw this;
    };
  }

  Failure failure() {
    return failure;
  }

  Map<String, String> headers() {
    return headers;
  }
}
