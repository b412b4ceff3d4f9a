package io.indexwright.bootstrap.calculate;

import io.indexwright.adapter.json.JsonDefinitionFormat;
import io.indexwright.application.port.DefinitionFormat;
import io.indexwright.application.port.MalformedDocumentException;
import io.indexwright.bootstrap.files.Faults;
import io.indexwright.bootstrap.files.WholeFile;
import io.indexwright.rulebook.IndexDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rules of an index in files. */
public final class RuleFiles {
  private static final DefinitionFormat FORMAT = new JsonDefinitionFormat();

  private RuleFiles() {}

  /** Reads an edition from each file; what is wrong is added to {@code faults}. */
  public static List<IndexDefinition> read(List<Path> files, Faults faults) {
    List<IndexDefinition> editions = new ArrayList<>();
    files.forEach(file -> faults.attempted(() -> definition(file)).ifPresent(editions::add));
    return editions;
  }

  private static IndexDefinition definition(Path file) {
    try {
      return FORMAT.read(WholeFile.read(file));
    } catch (MalformedDocumentException malformed) {
      throw new IllegalArgumentException(file + ": " + malformed.getMessage(), malformed);
    }
  }
}
