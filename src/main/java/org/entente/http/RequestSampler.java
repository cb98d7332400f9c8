package org.entente.http;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/**
 * Traces the work of traced requests only, and no background work.
 *
 * @param requests decides which requests are traced
 */
record RequestSampler(Sampler requests) implements Sampler {

  @Override
  public SamplingResult shouldSample(
      Context parent,
      String trace,
      String name,
      SpanKind kind,
      Attributes attributes,
      List<LinkData> links) {
    if (kind == SpanKind.SERVER) {
      return requests.shouldSample(parent, trace, name, kind, attributes, links);
    }
    return Span.fromContext(parent).getSpanContext().isSampled()
        ? SamplingResult.recordAndSample()
        : SamplingResult.drop();
  }

  @Override
  public String getDescription() {
    return requests.getDescription();
  }
}
