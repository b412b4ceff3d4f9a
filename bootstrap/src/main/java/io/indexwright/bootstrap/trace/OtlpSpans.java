package io.indexwright.bootstrap.trace;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.indexwright.adapter.http.trace.Trace;
import io.indexwright.adapter.http.watch.ServerSpan;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what was answered to a collector of OpenTelemetry, in batches and in the background: while
 * the collector is away a few spans wait, and those that come then are lost. Names and attributes
 * are those of the <a href="https://opentelemetry.io/docs/specs/semconv/http/http-spans/">semantic
 * conventions for HTTP</a>, but for the path, which would name portfolios and people.
 */
public final class OtlpSpans implements Consumer<ServerSpan>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OtlpSpans.class);
  private static final int MOST_WAITING = 2048;

  /** With the requests in flight, which come before, it makes the ten seconds of a stop. */
  private static final Duration TO_SEND_THE_LAST = Duration.ofSeconds(1);

  private static final int OUR_FAULT = 500;
  private static final Set<String> METHODS =
      Set.of("CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE");
  private static final AttributeKey<String> METHOD = stringKey("http.request.method");
  private static final AttributeKey<String> ROUTE = stringKey("http.route");
  private static final AttributeKey<Long> STATUS = longKey("http.response.status_code");
  private static final AttributeKey<String> SCHEME = stringKey("url.scheme");
  private static final AttributeKey<String> ERROR = stringKey("error.type");

  private static final ContextKey<Trace> ANSWERED = ContextKey.named("answered");

  private final Clock clock;
  private final SdkTracerProvider provider;
  private final Tracer tracer;

  /**
   * Begins to send.
   *
   * @param version of the product
   * @param clock says when something was answered
   */
  public OtlpSpans(CollectorAddress collector, String version, Clock clock) {
    this.clock = clock;
    OtlpHttpSpanExporter exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(collector.traces())
            .setHeaders(collector::headers)
            .build();
    this.provider =
        SdkTracerProvider.builder()
            .addResource(
                Resource.create(
                    Attributes.of(
                        stringKey("service.name"),
                        "indexwright",
                        stringKey("service.version"),
                        version)))
            .setIdGenerator(new GivenIds())
            .setSampler(Sampler.parentBased(Sampler.alwaysOn()))
            .addSpanProcessor(
                BatchSpanProcessor.builder(new ToldOnce(exporter, collector.toString()))
                    .setMaxQueueSize(MOST_WAITING)
                    .build())
            .build();
    this.tracer = provider.get("io.indexwright");
  }

  @Override
  public void accept(ServerSpan answered) {
    Instant now = clock.instant();
    Span span = begun(answered, now.minus(answered.took()));
    if (answered.status() >= OUR_FAULT) {
      span.setStatus(StatusCode.ERROR).setAttribute(ERROR, Integer.toString(answered.status()));
    }
    span.end(now);
  }

  private Span begun(ServerSpan answered, Instant at) {
    boolean isKnown = METHODS.contains(answered.method());
    SpanBuilder span =
        tracer
            .spanBuilder(
                (isKnown ? answered.method() : "HTTP")
                    + answered.route().map(route -> " " + route).orElse(""))
            .setSpanKind(SpanKind.SERVER)
            .setParent(caller(answered.trace()))
            .setStartTimestamp(at)
            .setAttribute(METHOD, isKnown ? answered.method() : "_OTHER")
            .setAttribute(STATUS, (long) answered.status())
            .setAttribute(SCHEME, answered.scheme());
    answered.route().ifPresent(route -> span.setAttribute(ROUTE, route));
    return Context.root().with(ANSWERED, answered.trace()).wrapSupplier(span::startSpan).get();
  }

  /** It says whether the trace is sampled; one that nobody called for is. */
  private static Context caller(Trace trace) {
    return trace
        .caller()
        .map(
            span ->
                SpanContext.createFromRemoteParent(
                    trace.id(),
                    span,
                    TraceFlags.fromHex(trace.flags(), 0),
                    TraceState.getDefault()))
        .map(remote -> Context.root().with(Span.wrap(remote)))
        .orElse(Context.root());
  }

  /** Sends what still waits, as far as that is soon done. */
  @Override
  public void close() {
    if (!provider.shutdown().join(TO_SEND_THE_LAST.toMillis(), TimeUnit.MILLISECONDS).isSuccess()) {
      LOG.warn("the last spans may be lost");
    }
  }

  /** The ids that the log has already. */
  private static final class GivenIds implements IdGenerator {
    @Override
    public String generateTraceId() {
      return answered().id();
    }

    @Override
    public String generateSpanId() {
      return answered().span();
    }

    private static Trace answered() {
      return Objects.requireNonNull(Context.current().get(ANSWERED));
    }
  }
}
