package org.entente.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import io.quarkus.arc.Arc;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;

/**
 * Writes every member {@code href}, which is a path of the service, as it is behind the proxy of
 * the request that is answered.
 */
@Singleton
class PrefixedLinks implements ObjectMapperCustomizer {

  private static final String LINK = "href";

  private final CurrentVertxRequest current;

  PrefixedLinks(CurrentVertxRequest current) {
    this.current = current;
  }

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(
        new SimpleModule(PrefixedLinks.class.getName()).setSerializerModifier(new Links()));
  }

  private String prefix() {
    RoutingContext context =
        Arc.container().requestContext().isActive() ? current.getCurrent() : null;
    return context == null ? "" : ForwardedPrefix.of(context.request());
  }

  private final class Links extends BeanSerializerModifier {

    private static final long serialVersionUID = 1;

    @Override
    public List<BeanPropertyWriter> changeProperties(
        SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
      properties.stream()
          .filter(property -> property.getName().equals(LINK))
          .forEach(property -> property.assignSerializer(new Link()));
      return properties;
    }
  }

  private final class Link extends JsonSerializer<Object> {

    @Override
    public void serialize(Object path, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(prefix() + path);
    }
  }
}
