package org.entente.limits;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells clients apart by their addresses; behind a proxy, by what it says they are. */
final class Clients {

  private static final int LONGEST_NAME = 64;
  private static final int IPV6_BYTES = 16;
  private static final int NETWORK_BYTES = 8;

  private Clients() {}

  /** Of IPv6 the network, as one client has all the addresses in it. */
  static String of(RoutingContext request) {
    String address = address(request.request().remoteAddress());
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    if (bytes != null && bytes.length == IPV6_BYTES) {
      return HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
    }
    return address.substring(0, Math.min(address.length(), LONGEST_NAME));
  }

  /** A proxy may give a name, or none where it knows none. */
  private static String address(SocketAddress client) {
    return Stream.of(client.hostAddress(), client.host(), client.path())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("unknown");
  }
}
