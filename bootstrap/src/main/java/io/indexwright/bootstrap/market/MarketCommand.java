package io.indexwright.bootstrap.market;

import picocli.CommandLine.Command;

/** A market of companies that never were. */
@Command(
    name = "market",
    description = "Makes a synthetic market, for demos and benchmarks.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class MarketCommand {}
