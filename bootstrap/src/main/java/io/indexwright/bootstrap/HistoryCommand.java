package io.indexwright.bootstrap;

import picocli.CommandLine.Command;

/** The history of prices and observations. */
@Command(
    name = "history",
    description = "Looks after the history of prices.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class HistoryCommand {}
