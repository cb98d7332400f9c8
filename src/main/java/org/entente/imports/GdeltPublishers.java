package org.entente.imports;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.entente.source.SourceInput;

/** Whose reports GDELT codes, by the addresses of these. */
final class GdeltPublishers {

  private final Recent<String, List<SourceInput>> made = new Recent<>();

  /** What stands for the address may also be a name, such as {@code BBC Monitoring}. */
  List<SourceInput> of(String address) {
    Optional<URI> server = server(address);
    String name = server.map(uri -> uri.getHost().replaceFirst("^www\\.", "")).orElse(address);
    return made.of(
        name,
        key -> DataSets.publisher(DataSets.GDELT, key, server.map(uri -> uri + "/").orElse(null)));
  }

  private static Optional<URI> server(String address) {
    int path = address.indexOf('/', "https://".length());
    try {
      return Optional.of(URI.create(path < 0 ? address : address.substring(0, path)))
          .filter(uri -> uri.getHost() != null && uri.getScheme().matches("https?"));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
