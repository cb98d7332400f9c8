package org.entente.limits;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.concurrent.TimeUnit;

/** Raises the idle timeout of a connection to the longest time that a load may take. */
final class IdleTimeout {

  private static final int LONGEST_HOURS = 6;

  private IdleTimeout() {}

  static void raise(HttpConnection connection) {
    ChannelPipeline handlers = ((ConnectionBase) connection).channelHandlerContext().pipeline();
    if (handlers.get(IdleStateHandler.class) != null) {
      handlers.replace(
          IdleStateHandler.class,
          "idle",
          new IdleStateHandler(0, 0, LONGEST_HOURS, TimeUnit.HOURS));
    }
  }
}
