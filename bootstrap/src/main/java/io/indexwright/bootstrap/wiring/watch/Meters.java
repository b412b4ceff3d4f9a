package io.indexwright.bootstrap.wiring.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Optional;

/** What is measured: by us wherever it happens, and of the machine we run on. */
public final class Meters implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private volatile Runnable reading = () -> {};

  /** Begins to measure. */
  public Meters() {
    List.of(
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ClassLoaderMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics(),
            collections)
        .forEach(binder -> binder.bindTo(registry));
    Gauge.builder("indexwright.build", () -> 1)
        .description("1, and which version this is")
        .tag("version", version())
        .register(registry);
  }

  /** Which version of the product this is. */
  public static String version() {
    return Optional.ofNullable(Meters.class.getPackage().getImplementationVersion())
        .orElse("not built");
  }

  public MeterRegistry registry() {
    return registry;
  }

  /** Has {@code more} read what is not measured as it happens, whenever somebody looks. */
  public void readBy(Runnable more) {
    reading = more;
  }

  /** Returns all of it, as Prometheus reads it. */
  public String shown() {
    reading.run();
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
