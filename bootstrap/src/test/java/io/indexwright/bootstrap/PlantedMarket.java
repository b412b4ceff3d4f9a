package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calendar.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A market that the program has written with defects, and what it says of each series then. */
final class PlantedMarket {
  private static final List<String> PAIRS = List.of("EURUSD", "GBPUSD", "USDJPY", "USDHKD");
  private static final Pattern FINDING =
      Pattern.compile("\"from\": \"([0-9-]+)\"[^{}]*\"to\": \"([0-9-]+)\"");

  private final Path folder;
  private final List<Series> series = new ArrayList<>();

  /**
   * What is known of a series.
   *
   * @param dates of its rows, and of rows that are missing
   * @param touched those with a defect, and with which
   * @param flagged those under a finding that somebody should look at
   */
  record Series(
      NavigableSet<LocalDate> dates,
      SortedMap<LocalDate, String> touched,
      NavigableSet<LocalDate> flagged) {}

  /** Types the command that writes it, and for each series the one that looks at it. */
  PlantedMarket(Path folder, String... options) throws IOException {
    this.folder = folder;
    CommandFolder typed = new CommandFolder(folder);
    List<String> words = new ArrayList<>(List.of("market", "generate", "--raw"));
    words.addAll(List.of("--out", typed.path("market")));
    words.addAll(List.of(options));
    assertThat(typed.type(words)).as(typed.err()).isZero();
    SortedMap<String, SortedMap<LocalDate, String>> truth = truth();
    for (List<String> company : lines("universe.csv")) {
      inspect(company.get(0), truth, "as_traded", "--calendar", company.get(3));
    }
    for (String pair : PAIRS) {
      inspect(pair, truth, "rate");
    }
  }

  List<Series> series() {
    return series;
  }

  private void inspect(
      String name, SortedMap<String, SortedMap<LocalDate, String>> truth, String... convention)
      throws IOException {
    String file = "raw/" + name.replace(':', '-') + ".csv";
    SortedMap<LocalDate, String> touched = truth.getOrDefault(name, new TreeMap<>());
    NavigableSet<LocalDate> dates = new TreeSet<>(touched.keySet());
    lines(file).forEach(row -> dates.add(LocalDate.parse(row.get(0))));
    CommandFolder typed = new CommandFolder(folder);
    List<String> words = new ArrayList<>(List.of("quality", typed.path("market/" + file)));
    words.addAll(List.of("--json", "--convention"));
    words.addAll(List.of(convention));
    assertThat(typed.type(words)).as(typed.err()).isLessThanOrEqualTo(1);
    List<Span> findings =
        FINDING
            .matcher(typed.out())
            .results()
            .map(one -> new Span(LocalDate.parse(one.group(1)), LocalDate.parse(one.group(2))))
            .toList();
    NavigableSet<LocalDate> flagged = new TreeSet<>(dates);
    flagged.removeIf(date -> findings.stream().noneMatch(span -> span.contains(date)));
    series.add(new Series(dates, touched, flagged));
  }

  private SortedMap<String, SortedMap<LocalDate, String>> truth() throws IOException {
    SortedMap<String, SortedMap<LocalDate, String>> truth = new TreeMap<>();
    for (List<String> line : lines("defects.csv")) {
      truth
          .computeIfAbsent(line.get(1), unused -> new TreeMap<>())
          .put(LocalDate.parse(line.get(0)), line.get(2));
    }
    return truth;
  }

  /** Fields of every line under the header; none of ours has a comma in it. */
  private List<List<String>> lines(String file) throws IOException {
    return new CommandFolder(folder)
        .read("market/" + file)
        .lines()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .toList();
  }
}
