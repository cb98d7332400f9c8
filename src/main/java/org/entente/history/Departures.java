package org.entente.history;

import io.quarkus.logging.LoggingFilter;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler;

/** Keeps out of the log that a follower went away, which the framework takes for an error. */
@LoggingFilter(name = "departures")
public final class Departures implements Filter {

  @Override
  public boolean isLoggable(LogRecord told) {
    boolean gone =
        told.getThrown() instanceof IOException || told.getThrown() instanceof HttpClosedException;
    return !gone || !PublisherResponseHandler.class.getName().equals(told.getLoggerName());
  }
}
