package org.entente.history;

import io.quarkus.logging.LoggingFilter;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler;

/** Drops the errors that RESTEasy logs when a client of the event stream disconnects. */
@LoggingFilter(name = "disconnects")
public final class DisconnectLogFilter implements Filter {

  @Override
  public boolean isLoggable(LogRecord entry) {
    boolean gone =
        entry.getThrown() instanceof IOException
            || entry.getThrown() instanceof HttpClosedException;
    return !gone || !PublisherResponseHandler.class.getName().equals(entry.getLoggerName());
  }
}
