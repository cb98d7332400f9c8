package org.entente.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;

/** A request without a host, as HTTP 1.0 allows it, with the address at which it came. */
final class AddressedRequest extends HttpServerRequestWrapper {

  private final HostAndPort address;

  AddressedRequest(HttpServerRequest request) {
    super((HttpServerRequestInternal) request);
    SocketAddress local = request.localAddress();
    String host = local.hostAddress().split("%")[0];
    address = HostAndPort.create(host.contains(":") ? "[" + host + "]" : host, local.port());
  }

  @Override
  public String scheme() {
    return "http";
  }

  @Override
  public HostAndPort authority() {
    return address;
  }

  @Override
  public String host() {
    return address.toString();
  }

  @Override
  public String absoluteURI() {
    return scheme() + "://" + address + uri();
  }
}
