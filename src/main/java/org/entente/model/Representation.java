package org.entente.model;

import org.apache.commons.codec.digest.DigestUtils;

/** A record as clients read it, serialised as JSON. */
public record Representation(String id, long version, byte[] json) {

  private static final int HASH_DIGITS = 16;

  /** Returns the entity tag: the version, which {@code If-Match} compares, and a hash. */
  public String tag() {
    return "\"%d-%s\"".formatted(version, DigestUtils.sha256Hex(json).substring(0, HASH_DIGITS));
  }
}
