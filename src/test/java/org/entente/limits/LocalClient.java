package org.entente.limits;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Sends requests from several local addresses, which the service takes for several clients. */
public final class LocalClient {

  private LocalClient() {}

  public static RequestSpecification from(String address) {
    try {
      HttpClientConfig local =
          HttpClientConfig.httpClientConfig()
              .setParam("http.route.local-address", InetAddress.getByName(address));
      return given().config(RestAssured.config().httpClient(local));
    } catch (UnknownHostException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}
