package org.entente.http;

/** Media types of this service that JAX-RS has no names for. */
public final class MediaTypes {

  public static final String NDJSON = "application/x-ndjson";
  public static final String CSV = "text/csv";
  public static final String GEOJSON = "application/geo+json";

  private MediaTypes() {}
}
