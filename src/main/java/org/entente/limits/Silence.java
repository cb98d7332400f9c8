package org.entente.limits;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.concurrent.TimeUnit;

/** Lets nothing move on a connection for as long as a load may take, where others are closed. */
final class Silence {

  private static final int LONGEST_HOURS = 6;

  private Silence() {}

  static void allow(HttpConnection connection) {
    ChannelPipeline handlers = ((ConnectionBase) connection).channelHandlerContext().pipeline();
    if (handlers.get(IdleStateHandler.class) != null) {
      handlers.replace(
          IdleStateHandler.class,
          "idle",
          new IdleStateHandler(0, 0, LONGEST_HOURS, TimeUnit.HOURS));
    }
  }
}
