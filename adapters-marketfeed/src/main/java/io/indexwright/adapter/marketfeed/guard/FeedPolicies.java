package io.indexwright.adapter.marketfeed.guard;

import dev.failsafe.Bulkhead;
import dev.failsafe.BulkheadFullException;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RateLimitExceededException;
import dev.failsafe.RateLimiter;
import dev.failsafe.RetryPolicy;
import dev.failsafe.Timeout;
import dev.failsafe.TimeoutExceededException;
import io.indexwright.adapter.marketfeed.guard.Standing.Breaker;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * How one source is called. Every source has policies of its own: what happens to one is nothing to
 * another.
 *
 * <p>From the outside in: tries, each of which waits for its turn and its place, is let in by
 * whoever counts credits, passes the breaker, and has so much time. Whatever turns a call away
 * before it is made stands outside of the breaker, which learns from answers only.
 *
 * <p>What is served while a source is away is not decided here: it is for whoever stores what was
 * fetched to serve the last good of it, and to say how old it is.
 */
public final class FeedPolicies {
  private static final Duration NO_WISH = Duration.ofNanos(-1);
  private static final String LATE = " did not answer within ";
  private static final String LEFT_ALONE = " is left alone for a while: too many calls failed";
  private static final String CROWDED = " is asked so much that this call found no place";

  private final String source;
  private final Patience patience;
  private final FeedWatch watch;
  private final FeedTrace trace;
  private final Tally tally = new Tally();
  private final Optional<Hedge> hedge;
  private final CircuitBreaker<Object> breaker;
  private final FailsafeExecutor<Object> tries;
  private final FailsafeExecutor<Object> oneTry;

  private FeedPolicies(String source, Patience patience, FeedWatch watch, FeedTrace trace) {
    this.source = source;
    this.patience = patience;
    this.watch = tally.and(watch);
    this.trace = trace;
    this.hedge = patience.hedgeAfter().map(Hedge::new);
    this.breaker = breaker(patience.breaking());
    this.tries =
        Failsafe.with(
            List.of(
                retrying(patience.retrying()), turns(patience.crowd()), places(patience.crowd())));
    this.oneTry = Failsafe.with(List.of(breaker, timeout()));
  }

  /** Makes the policies of a source that nothing is known of yet. */
  public static FeedPolicies of(
      String source, Patience patience, FeedWatch watch, FeedTrace trace) {
    return new FeedPolicies(source, patience, watch, trace);
  }

  /**
   * Calls the source until it answers, or there is no point in it any more.
   *
   * @param admission is run before every try that is going to be made; what it throws ends the try
   * @param call what to do; it is interrupted when its time is up
   * @throws FeedFault if there is no answer, whatever the reason
   */
  public <T> T call(Runnable admission, Callable<T> call) {
    try {
      T answer = tries.get(() -> admitted(admission, call));
      tell(FeedEvent.ANSWERED);
      return answer;
    } catch (FeedFault fault) {
      throw told(FeedEvent.FAILED, fault);
    } catch (TimeoutExceededException late) {
      throw told(FeedEvent.FAILED, FeedFault.passing(source + LATE + patience.call()));
    } catch (CircuitBreakerOpenException open) {
      throw told(FeedEvent.TURNED_AWAY, FeedFault.passing(source + LEFT_ALONE));
    } catch (BulkheadFullException | RateLimitExceededException crowded) {
      throw told(FeedEvent.TURNED_AWAY, FeedFault.passing(source + CROWDED));
    } catch (FailsafeException checked) {
      if (checked.getCause() instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw told(FeedEvent.FAILED, FeedFault.passing("a call of " + source + " was broken off"));
    }
  }

  /** Begins a request, which is a call of its own in its trace. */
  public HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address).header(FeedTrace.HEADER, trace.ofNextCall());
  }

  /** Returns how long a connection may take to open. */
  public Duration connect() {
    return patience.connect();
  }

  /** Returns how things are at this moment. */
  public Standing standing() {
    Breaker state =
        switch (breaker.getState()) {
          case CLOSED -> Breaker.CLOSED;
          case OPEN -> Breaker.OPEN;
          case HALF_OPEN -> Breaker.HALF_OPEN;
        };
    return new Standing(source, state, tally.counts());
  }

  /**
   * Ends the rest of a source that is left alone: the next calls try whether it is well. For
   * whoever knows that it is back.
   */
  public void askAgain() {
    if (breaker.isOpen()) {
      breaker.halfOpen();
    }
  }

  private void tell(FeedEvent event) {
    watch.happened(source, event);
  }

  private FeedFault told(FeedEvent event, FeedFault fault) {
    tell(event);
    return fault;
  }

  private <T> T admitted(Runnable admission, Callable<T> call) {
    boolean isLeftAlone = breaker.isOpen() && !breaker.getRemainingDelay().isZero();
    if (!isLeftAlone) {
      admission.run();
    }
    return oneTry.get(() -> hedge.isPresent() ? hedge.get().first(admission, call) : call.call());
  }

  private RetryPolicy<Object> retrying(Patience.Retrying retrying) {
    return RetryPolicy.builder()
        .withMaxAttempts(retrying.tries())
        .withBackoff(retrying.firstPause(), retrying.longestPause())
        .withJitter(retrying.jitter())
        .withDelayFnOn(
            failed -> pause(failed.getLastException(), retrying.jitter()), FeedFault.class)
        .handleIf(failure -> isWorthRetrying(failure, retrying.longestWish()))
        .onRetry(event -> tell(FeedEvent.RETRIED))
        .build();
  }

  private static boolean isWorthRetrying(Throwable failure, Duration longestWish) {
    return failure instanceof TimeoutExceededException
        || (failure instanceof FeedFault fault && fault.isWorthRetrying(longestWish));
  }

  /**
   * Returns how long to wait if the source has a wish, so that it is kept even after chance has
   * made the pause shorter; what is negative leaves it to the back-off.
   */
  private static Duration pause(Throwable failure, double jitter) {
    return failure instanceof FeedFault fault
        ? fault
            .wish()
            .map(wish -> Duration.ofNanos((long) Math.ceil(wish.toNanos() / (1 - jitter))))
            .orElse(NO_WISH)
        : NO_WISH;
  }

  private CircuitBreaker<Object> breaker(Patience.Breaking breaking) {
    return CircuitBreaker.builder()
        .handleIf(FeedPolicies::isOfTheSource)
        .withFailureThreshold(breaking.failures(), breaking.outOf())
        .withDelay(breaking.rest())
        .withSuccessThreshold(breaking.trials())
        .onOpen(event -> tell(FeedEvent.OPENED))
        .onHalfOpen(event -> tell(FeedEvent.HALF_OPENED))
        .onClose(event -> tell(FeedEvent.CLOSED))
        .build();
  }

  private static boolean isOfTheSource(Throwable failure) {
    return !(failure instanceof FeedFault fault) || fault.isOfTheSource();
  }

  private static RateLimiter<Object> turns(Patience.Crowd crowd) {
    return RateLimiter.smoothBuilder(crowd.aPeriod(), crowd.period())
        .withMaxWaitTime(crowd.patience())
        .build();
  }

  private static Bulkhead<Object> places(Patience.Crowd crowd) {
    return Bulkhead.builder(crowd.atOnce()).withMaxWaitTime(crowd.patience()).build();
  }

  private Timeout<Object> timeout() {
    return Timeout.builder(patience.call())
        .withInterrupt()
        .onFailure(event -> tell(FeedEvent.TIMED_OUT))
        .build();
  }
}
