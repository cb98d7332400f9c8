package org.entente.tracing;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;

/** Has OpenTelemetry trace requests alone. */
public final class RequestTracing implements AutoConfigurationCustomizerProvider {

  @Override
  public void customize(AutoConfigurationCustomizer configuration) {
    configuration.addSamplerCustomizer((sampler, settings) -> new RequestSampler(sampler));
  }
}
