package io.indexwright.application.planted;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Breaks applicationSpeaksOnlyDomain. */
final class Logs {
  Logger log() {
    return LoggerFactory.getLogger(Logs.class);
  }
}
