package org.entente.http;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.entente.record.Collection;
import org.entente.record.RecordRepository;

/** Which members records have, as they are read. */
@ApplicationScoped
class Members {

  private final ObjectMapper json;
  private final Map<Collection, Class<?>> views = new EnumMap<>(Collection.class);
  private final Map<JavaType, Map<String, JavaType>> known = new ConcurrentHashMap<>();

  Members(ObjectMapper json, @All List<RecordRepository> repositories) {
    this.json = json;
    repositories.forEach(
        repository -> views.put(repository.type().collection(), repository.type().view()));
  }

  /**
   * What is wrong with the path of a member, such as {@code participants.actor.id}.
   *
   * @param included references whose paths lead on into the records that they name
   */
  Optional<String> missing(Collection collection, Map<String, Collection> included, String path) {
    JavaType type = json.constructType(views.get(collection));
    StringBuilder walked = new StringBuilder();
    for (String name : path.split("\\.", -1)) {
      Map<String, JavaType> members = of(type);
      if (!members.containsKey(name)) {
        return Optional.of(
            QueryParameters.nearest(name, members.keySet())
                .map(
                    near ->
                        "There is no member '%s'; the nearest is '%s'."
                            .formatted(path, walked + near))
                .orElse("There is no member '%s'.".formatted(path)));
      }
      Collection whole = included.get(walked + name);
      type = whole == null ? members.get(name) : json.constructType(views.get(whole));
      walked.append(name).append('.');
    }
    return Optional.empty();
  }

  private Map<String, JavaType> of(JavaType type) {
    JavaType element = type.isContainerType() ? type.getContentType() : type;
    return known.computeIfAbsent(element, this::introspect);
  }

  private Map<String, JavaType> introspect(JavaType type) {
    if (!type.isRecordType()) {
      return Map.of();
    }
    BeanDescription description = json.getSerializationConfig().introspect(type);
    return description.findProperties().stream()
        .collect(
            Collectors.toMap(
                BeanPropertyDefinition::getName,
                BeanPropertyDefinition::getPrimaryType,
                (one, other) -> one,
                TreeMap::new));
  }
}
