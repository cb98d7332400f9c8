package org.entente.limits;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;

/** Identifies a client by its address; behind a proxy, by what the proxy reports. */
final class ClientKey {

  private static final int LONGEST_NAME = 64;
  private static final int IPV6_BYTES = 16;
  private static final int NETWORK_BYTES = 8;

  private ClientKey() {}

  /** Returns the /64 network of an IPv6 address, as one client may use all addresses in it. */
  static String of(RoutingContext request) {
    String address = address(request.request().remoteAddress());
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    if (bytes != null && bytes.length == IPV6_BYTES) {
      return HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
    }
    return address.substring(0, Math.min(address.length(), LONGEST_NAME));
  }

  /** Allows for a proxy that reports a name instead of an address, or nothing. */
  private static String address(SocketAddress client) {
    return Stream.of(client.hostAddress(), client.host(), client.path())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("unknown");
  }
}
