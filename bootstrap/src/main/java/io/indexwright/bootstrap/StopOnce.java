package io.indexwright.bootstrap;

/** Stops the product once, at its own end or on Ctrl-C or SIGTERM, whichever comes first. */
final class StopOnce {
  private final Runnable stop;
  private boolean stopped;

  StopOnce(Runnable stop) {
    this.stop = stop;
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
  }

  /** Whoever comes second waits until the first is done. */
  synchronized void close() {
    if (!stopped) {
      stopped = true;
      stop.run();
    }
  }
}
