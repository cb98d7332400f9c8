package org.entente.model;

import java.util.HexFormat;
import java.util.zip.CRC32C;

/** A record as clients read it, serialised as JSON. */
public record Representation(String id, long version, byte[] json) {

  /** Returns the entity tag: the version, which {@code If-Match} compares, and a checksum. */
  public String tag() {
    CRC32C checksum = new CRC32C();
    checksum.update(json);
    return "\"" + version + "-" + HexFormat.of().toHexDigits((int) checksum.getValue()) + "\"";
  }
}
