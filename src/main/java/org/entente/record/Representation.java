package org.entente.record;

import java.util.HexFormat;
import java.util.zip.CRC32C;

/** A record as clients read it. */
public record Representation(String id, long version, byte[] json) {

  /** The version, which {@code If-Match} goes by, and a checksum of all that is read. */
  public String tag() {
    CRC32C checksum = new CRC32C();
    checksum.update(json);
    return "\"" + version + "-" + HexFormat.of().toHexDigits((int) checksum.getValue()) + "\"";
  }
}
