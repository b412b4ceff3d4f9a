package io.indexwright.bootstrap.allocate;

import java.nio.file.Path;
import java.util.Locale;

/** How a plan is written. */
public enum PlanForm {
  /** For readers. */
  TABLE {
    @Override
    public String text(AllocationPlan plan) {
      return new PlanTable(plan).text();
    }
  },
  /** Comma-separated values. */
  CSV {
    @Override
    public String text(AllocationPlan plan) {
      return new PlanCsv(plan).text();
    }
  },
  /** One JSON document. */
  JSON {
    @Override
    public String text(AllocationPlan plan) {
      return new PlanJson(plan).text();
    }
  };

  /** Writes {@code plan}, every line with its end. */
  public abstract String text(AllocationPlan plan);

  /**
   * Goes by the ending of a file's name.
   *
   * @throws IllegalArgumentException if it is neither {@code .csv} nor {@code .json}
   */
  public static PlanForm of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return CSV;
    }
    if (name.endsWith(".json")) {
      return JSON;
    }
    throw new IllegalArgumentException(file + ": a plan is written to a .csv or .json file");
  }
}
