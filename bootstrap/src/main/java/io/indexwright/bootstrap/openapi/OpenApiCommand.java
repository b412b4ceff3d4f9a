package io.indexwright.bootstrap.openapi;

import io.indexwright.adapter.http.openapi.ApiDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Hands out the document without a service, byte by byte the one that a service hands out. */
@Command(
    name = "openapi",
    description = "Prints what can be asked of the REST face, as OpenAPI 3.1.",
    mixinStandardHelpOptions = true)
public final class OpenApiCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--out", paramLabel = "FILE", description = "Writes it into a file instead.")
  private Optional<Path> file = Optional.empty();

  @Override
  public Integer call() throws IOException {
    String text = ApiDocument.whole().text();
    if (file.isPresent()) {
      Files.writeString(file.get(), text);
    } else {
      PrintWriter out = spec.commandLine().getOut();
      out.print(text);
      out.flush();
    }
    return 0;
  }
}
