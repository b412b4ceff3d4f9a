package io.indexwright.adapter.marketfeed.synthetic;

import java.util.List;

/** What companies do, in plain words, and how much they follow the market. */
enum Sector {
  TECHNOLOGY("Technology", 16, 1.25, "Systems Circuits Software"),
  FINANCE("Finance", 15, 1.1, "Bank Mutual Trust"),
  INDUSTRY("Industry", 15, 1.05, "Works Machines Freight"),
  HEALTH("Health", 12, 0.8, "Remedies Clinics Biologics"),
  LEISURE("Retail and leisure", 12, 1.1, "Stores Travel Toys"),
  FOOD("Food and household", 8, 0.6, "Foods Mills Soaps"),
  MATERIALS("Materials", 6, 1.1, "Metals Timber Glass"),
  REAL_ESTATE("Real estate", 5, 0.9, "Estates Towers Land"),
  ENERGY("Energy", 4, 1.2, "Petroleum Drilling Fuels"),
  UTILITIES("Utilities", 4, 0.5, "Power Water Grid"),
  COMMUNICATION("Communication", 3, 0.9, "Telegraph Press Wireless");

  private final String words;
  private final int share;
  private final double beta;
  private final String trades;

  /**
   * Describes a sector.
   *
   * @param share how many of a hundred companies are in it
   * @param beta what they do when the market does one
   * @param trades what their names end in, with spaces in between
   */
  Sector(String words, int share, double beta, String trades) {
    this.words = words;
    this.share = share;
    this.beta = beta;
    this.trades = trades;
  }

  static Sector drawn(Noise noise) {
    int left = noise.below(100);
    for (Sector sector : values()) {
      left -= sector.share;
      if (left < 0) {
        return sector;
      }
    }
    throw new IllegalStateException("the shares of sectors are not a hundred");
  }

  String words() {
    return words;
  }

  double beta() {
    return beta;
  }

  /** A name that no company has, and that says so. */
  String company(Noise noise) {
    return Syllables.name(noise)
        + " "
        + noise.oneOf(List.of(trades.split(" ", -1)))
        + " (synthetic)";
  }

  /** What invented names are made of. */
  private static final class Syllables {
    private static final List<String> FIRST =
        List.of(
            "Bra", "Cor", "Dal", "Fen", "Gor", "Hal", "Jor", "Kel", "Lum", "Mer", "Nor", "Ost",
            "Pel", "Qui", "Ras", "Sol", "Tor", "Ulm", "Vel", "Wex", "Yar", "Zan");
    private static final List<String> MIDDLE =
        List.of("ba", "di", "fo", "ga", "li", "mo", "ne", "ra", "so", "ti", "va", "xi");
    private static final List<String> LAST =
        List.of("bex", "dor", "lan", "mar", "nix", "rin", "tel", "ton", "via", "wick");

    static String name(Noise noise) {
      return noise.oneOf(FIRST) + noise.oneOf(MIDDLE) + noise.oneOf(LAST);
    }
  }
}
