package org.entente;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The five collections, with helpers that create, read, change and delete their records. */
public enum Kind {
  ACTOR("/actors", "name", "japan", Map.of("kind", "STATE")),
  AGREEMENT("/agreements", "name", "gsomia", Map.of("form", "TREATY")),
  EVENT(
      "/events",
      "title",
      "gsomia-signed",
      Map.of(
          "type",
          "CONSULT",
          "startDate",
          "2019-05",
          "participants",
          List.of(Map.of("actor", "japan", "role", "ACTOR")))),
  RECOMMENDATION(
      "/recommendations",
      "title",
      "revive-trilateral-working-level-mechanism",
      Map.of(
          "text",
          "Meet.",
          "issuedOn",
          "2020",
          "issuers",
          List.of("mathew-ha"),
          "addressees",
          List.of("united-states"))),
  SOURCE("/sources", "title", "fdd-2020-09-10", Map.of("kind", "REPORT"));

  public final String path;
  public final String label;
  public final String seeded;
  private final Map<String, Object> minimal;

  Kind(String path, String label, String seeded, Map<String, Object> minimal) {
    this.path = path;
    this.label = label;
    this.seeded = seeded;
    this.minimal = minimal;
  }

  /** Returns a minimal valid body with a unique name or title. */
  public Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>(minimal);
    body.put(label, "Trial " + UUID.randomUUID());
    return body;
  }

  public Map<String, Object> body(String member, Object value) {
    Map<String, Object> body = body();
    body.put(member, value);
    return body;
  }

  /** Creates a record and returns its id. */
  public String create() {
    return create(body());
  }

  public String create(Map<String, Object> body) {
    return post(body).statusCode(201).extract().path("id");
  }

  /** The address of the collection as NDJSON, for exports and loads. */
  public String lines() {
    return path + ".ndjson";
  }

  public ValidatableResponse post(Object body) {
    return given().contentType("application/json").body(body).post(path).then();
  }

  /** Replaces a record regardless of its version. */
  public ValidatableResponse put(String id, Object body) {
    return given()
        .header("If-Match", "*")
        .contentType("application/json")
        .body(body)
        .put(path + "/" + id)
        .then();
  }

  /** Creates or restores a record with the given id. */
  public ValidatableResponse putNew(String id, Object body) {
    return given().contentType("application/json").body(body).put(path + "/" + id).then();
  }

  public ValidatableResponse patch(String id, Object patch) {
    return given()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch(path + "/" + id)
        .then();
  }

  public ValidatableResponse get(String id) {
    return given().get(path + "/" + id).then();
  }

  public ValidatableResponse delete(String id) {
    return given().header("If-Match", "*").delete(path + "/" + id).then();
  }
}
