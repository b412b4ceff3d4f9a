package io.indexwright.adapter.http;

import io.indexwright.adapter.http.protection.Gate;
import io.indexwright.adapter.http.protection.RequestLimits;
import io.javalin.config.JavalinConfig;
import java.time.Duration;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How many threads answer, what they are kept from, and how long a request may drain. */
record JettySetup(HttpAddress address, RequestLimits limits, Duration drain) {
  /** Few: more threads than the store has connections only queue there. */
  private static final int THREADS = 12;

  /** How long the threads get to come home once whatever did not drain is cut off. */
  private static final Duration LAST_CALL = Duration.ofSeconds(1);

  private static final int ACCEPTORS = 1;
  private static final int SELECTORS = 1;

  static JettySetup of(HttpAddress address) {
    return new JettySetup(address, RequestLimits.USUAL, Duration.ofSeconds(8));
  }

  void applyTo(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = limits.bodyBytes();
    config.jetty.threadPool = threads();
    config.jetty.modifyServer(server -> server.setStopTimeout(drain.toMillis()));
    config.jetty.addConnector(this::connector);
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, THREADS);
    threads.setName("http");
    threads.setStopTimeout(LAST_CALL.toMillis());
    return threads;
  }

  private Connector connector(Server server, HttpConfiguration http) {
    http.setSendServerVersion(false);
    ServerConnector connector =
        new ServerConnector(server, ACCEPTORS, SELECTORS, new HttpConnectionFactory(http));
    connector.setHost(address.host());
    connector.setPort(address.port());
    new Gate(limits).addTo(server, connector, http);
    return connector;
  }
}
