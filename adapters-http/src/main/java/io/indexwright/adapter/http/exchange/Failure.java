package io.indexwright.adapter.http.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.indexwright.adapter.http.exchange.RefusedException.Remedy;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/**
 * What went wrong, in words that may leave the house: nothing of how it is built.
 *
 * @param type names the kind of problem for programs; {@code about:blank} if the status says it all
 * @param remedy what would work instead, where that is known
 */
record Failure(
    String type, HttpStatus status, String detail, List<Fault> errors, Optional<Remedy> remedy) {
  private static final String OURS = "urn:indexwright:problem:";

  Failure(String type, HttpStatus status, String detail, List<Fault> errors) {
    this(type, status, detail, errors, Optional.empty());
  }

  static Failure malformed(List<Fault> faults) {
    return new Failure(
        OURS + "malformed-parameters",
        HttpStatus.BAD_REQUEST,
        faults.size() == 1
            ? "a parameter cannot be read"
            : faults.size() + " parameters cannot be read",
        faults);
  }

  /** Where it stops to be what is read is told, if that is known; nothing of the text is. */
  static Failure unreadable(JsonProcessingException fault) {
    String place =
        Optional.ofNullable(fault.getLocation())
            .map(at -> ": line " + at.getLineNr() + ", column " + at.getColumnNr())
            .orElse("");
    return new Failure(
        OURS + "malformed-body",
        HttpStatus.BAD_REQUEST,
        "the body is not JSON within the limits" + place,
        List.of());
  }

  static Failure unknown(String detail) {
    return new Failure(OURS + "unknown", HttpStatus.NOT_FOUND, detail, List.of());
  }

  static Failure unauthenticated() {
    return new Failure(
        OURS + "unauthenticated",
        HttpStatus.UNAUTHORIZED,
        "show who you are: a token or a key that is good",
        List.of());
  }

  static Failure codeNeeded() {
    return new Failure(
        OURS + "second-factor-needed",
        HttpStatus.UNAUTHORIZED,
        "the password is right; send it again with a code of the second factor",
        List.of());
  }

  static Failure tooManyAttempts() {
    return new Failure(
        OURS + "too-many-attempts",
        HttpStatus.TOO_MANY_REQUESTS,
        "too many attempts failed; nothing was compared this time",
        List.of());
  }

  static Failure forbidden() {
    return new Failure(
        OURS + "forbidden",
        HttpStatus.FORBIDDEN,
        "this is not for you, or for your key",
        List.of());
  }

  static Failure forbidden(String kind, String detail) {
    return new Failure(OURS + kind, HttpStatus.FORBIDDEN, detail, List.of());
  }

  static Failure conflict(String kind, String detail) {
    return new Failure(OURS + kind, HttpStatus.CONFLICT, detail, List.of());
  }

  static Failure inProgress() {
    return new Failure(
        OURS + "in-progress",
        HttpStatus.CONFLICT,
        "the same request is being answered at this moment; ask again for its answer",
        List.of());
  }

  static Failure reused() {
    return new Failure(
        OURS + "idempotency-key-reused",
        HttpStatus.UNPROCESSABLE_CONTENT,
        "another request was answered under this " + Idempotency.HEADER + "; take a new one",
        List.of());
  }

  static Failure changedMeanwhile() {
    return new Failure(
        OURS + "changed-meanwhile",
        HttpStatus.PRECONDITION_FAILED,
        "it is not any more as If-Match says: read it again",
        List.of());
  }

  static Failure unprocessable(String kind, String detail, List<Fault> faults) {
    return new Failure(OURS + kind, HttpStatus.UNPROCESSABLE_CONTENT, detail, faults);
  }

  static Failure remediable(String kind, String detail, Remedy remedy) {
    return new Failure(
        OURS + kind, HttpStatus.UNPROCESSABLE_CONTENT, detail, List.of(), Optional.of(remedy));
  }

  static Failure tooMany() {
    return new Failure(
        OURS + "too-many-requests",
        HttpStatus.TOO_MANY_REQUESTS,
        "more was asked than is allowed; wait as long as Retry-After says",
        List.of());
  }

  static Failure unavailable() {
    return new Failure(
        OURS + "unavailable",
        HttpStatus.SERVICE_UNAVAILABLE,
        "something that is needed for the answer cannot be reached; try again later",
        List.of());
  }

  static Failure internal() {
    return plain(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "the request failed for a reason of ours; the log has it under the request id");
  }

  static Failure plain(HttpStatus status, String detail) {
    return new Failure("about:blank", status, detail, List.of());
  }

  Problem in(String instance, String requestId, Optional<String> trace) {
    return new Problem(
        type,
        status.getMessage(),
        status.getCode(),
        detail,
        instance,
        requestId,
        trace,
        errors,
        remedy.map(Remedy::reason),
        remedy.map(Remedy::instead));
  }
}
