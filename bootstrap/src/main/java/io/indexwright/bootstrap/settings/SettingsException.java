package io.indexwright.bootstrap.settings;

import java.util.List;

/** The process was told too little, or things that make no sense: all of them at once. */
public final class SettingsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  SettingsException(List<String> faults) {
    super("the settings cannot be used:\n  " + String.join("\n  ", faults));
  }
}
