package io.indexwright.bootstrap.simulate;

import io.indexwright.application.simulation.SimulationReport;
import io.indexwright.performance.ValueSeries;
import io.indexwright.performance.relative.Comparison;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.w3c.dom.Document;

/** The points of a simulation and of its benchmark as lines, both from 100 on. */
record SimulationChart(SimulationReport report) {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 560;
  private static final double START = 100;

  /** More points than the picture has columns only make the file larger. */
  private static final int MOST_POINTS = WIDTH;

  /** How a picture is written. */
  enum Form {
    /** Lines that can be drawn at any size. */
    SVG {
      @Override
      byte[] drawn(XYChart chart) throws IOException {
        StringWriter text = new StringWriter();
        SVGGraphics2D paper = new SVGGraphics2D(document());
        chart.paint(paper, WIDTH, HEIGHT);
        paper.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
        paper.stream(text, true);
        return text.toString().getBytes(StandardCharsets.UTF_8);
      }
    },
    /** Pixels. */
    PNG {
      @Override
      byte[] drawn(XYChart chart) throws IOException {
        BufferedImage paper = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        chart.paint(paper.createGraphics(), WIDTH, HEIGHT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(paper, "png", bytes);
        return bytes.toByteArray();
      }
    };

    abstract byte[] drawn(XYChart chart) throws IOException;

    /**
     * Goes by the ending of a file's name.
     *
     * @throws IllegalArgumentException if it is neither {@code .svg} nor {@code .png}
     */
    static Form of(Path file) {
      String name = file.toString().toLowerCase(Locale.ROOT);
      if (name.endsWith(".svg")) {
        return SVG;
      }
      if (name.endsWith(".png")) {
        return PNG;
      }
      throw new IllegalArgumentException(file + ": a chart is drawn to a .svg or .png file");
    }

    private static Document document() {
      try {
        return DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .getDOMImplementation()
            .createDocument("http://www.w3.org/2000/svg", "svg", null);
      } catch (ParserConfigurationException broken) {
        throw new IllegalStateException("the JDK makes no XML", broken);
      }
    }
  }

  /** Returns the bytes of the picture. */
  byte[] drawn(Form form) {
    try {
      return form.drawn(chart());
    } catch (IOException broken) {
      throw new UncheckedIOException("the chart cannot be drawn", broken);
    }
  }

  private XYChart chart() {
    XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).build();
    chart
        .getStyler()
        .setPlotGridLinesVisible(true)
        .setPlotBorderVisible(false)
        .setChartBackgroundColor(Color.WHITE)
        .setLegendPosition(Styler.LegendPosition.InsideNW)
        .setLegendBorderColor(Color.WHITE);
    chart.getStyler().setXAxisTickLabelsFormattingFunction(SimulationChart::date);
    report
        .compared()
        .ifPresentOrElse(pair -> draw(pair, chart), () -> draw("simulation", whole(), chart));
    return chart;
  }

  private ValueSeries whole() {
    return report.points();
  }

  private static void draw(Comparison pair, XYChart chart) {
    draw("simulation", pair.portfolio(), chart);
    draw("benchmark", pair.benchmark(), chart);
  }

  private static void draw(String name, ValueSeries series, XYChart chart) {
    ValueSeries shown = sampled(series);
    double first = shown.values().at(0);
    chart
        .addSeries(
            name,
            shown.dates().stream().mapToDouble(LocalDate::toEpochDay).toArray(),
            shown.values().stream().map(value -> START * value / first).toArray())
        .setMarker(SeriesMarkers.NONE);
  }

  /** Keeps points that are evenly spread, the first and the last among them. */
  private static ValueSeries sampled(ValueSeries series) {
    int points = Math.min(series.size(), MOST_POINTS);
    Set<LocalDate> kept = new TreeSet<>();
    IntStream.range(0, points)
        .map(i -> points == 1 ? 0 : (int) ((long) i * (series.size() - 1) / (points - 1)))
        .forEach(place -> kept.add(series.dates().get(place)));
    return series.on(kept);
  }

  private static String date(double epochDay) {
    return LocalDate.ofEpochDay(Math.round(epochDay)).toString();
  }
}
