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
import org.entente.problem.Problem;

/**
 * Writes every member {@code href} and the type of a problem, which are paths of the service, as
 * they are behind the proxy of the request that is answered.
 */
@Singleton
class PrefixedLinks implements ObjectMapperCustomizer {

  private static final String LINK = "href";
  private static final String PROBLEM_TYPE = "type";

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
          .filter(property -> isLink(bean, property.getName()))
          .forEach(property -> property.assignSerializer(new Link()));
      return properties;
    }
  }

  private static boolean isLink(BeanDescription bean, String property) {
    return property.equals(LINK)
        || bean.getBeanClass() == Problem.class && property.equals(PROBLEM_TYPE);
  }

  private final class Link extends JsonSerializer<Object> {

    @Override
    public void serialize(Object path, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(prefix() + path);
    }
  }
}
