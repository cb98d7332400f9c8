package org.entente.imports;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.source.SourceInput;

/** Whose reports GDELT codes, by the addresses of these. */
final class GdeltPublishers {

  private static final Pattern ADDRESS =
      Pattern.compile("(?is)(https?)://(?:[^/?#@\\s]*@)?([^/?#@\\s]{1,253})(?:[/?#].*)?");

  private final Recent<String, List<SourceInput>> made = new Recent<>();

  /** What stands for the address may also be a name, such as {@code BBC Monitoring}. */
  List<SourceInput> of(String address) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      return made.of(address, name -> DataSets.publisher(DataSets.GDELT, name, null));
    }
    String server = parts.group(2).toLowerCase(Locale.ROOT);
    String url = parts.group(1).toLowerCase(Locale.ROOT) + "://" + server + "/";
    return made.of(
        server.replaceFirst("^www\\.(?=.)", "").replaceFirst(":\\d+$", ""),
        name -> DataSets.publisher(DataSets.GDELT, name, url));
  }
}
