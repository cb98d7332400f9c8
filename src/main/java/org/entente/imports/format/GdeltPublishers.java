package org.entente.imports.format;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.source.SourceInput;

/** Makes the sources for the publishers of the reports that GDELT codes, by their addresses. */
final class GdeltPublishers {

  private static final Pattern ADDRESS =
      Pattern.compile("(?is)(https?)://(?:[^/?#@\\s]*@)?([^/?#@\\s]{1,253})(?:[/?#].*)?");

  private final LruCache<String, List<SourceInput>> sources = new LruCache<>();

  /**
   * Returns the source of the publisher and those that it cites.
   *
   * @param address of the report, or a name such as {@code BBC Monitoring}
   */
  List<SourceInput> of(String address) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      return sources.get(address, name -> DataSets.publisher(DataSets.GDELT, name, null));
    }
    String server = parts.group(2).toLowerCase(Locale.ROOT);
    String url = parts.group(1).toLowerCase(Locale.ROOT) + "://" + server + "/";
    return sources.get(
        server.replaceFirst("^www\\.(?=.)", "").replaceFirst(":\\d+$", ""),
        name -> DataSets.publisher(DataSets.GDELT, name, url));
  }
}
