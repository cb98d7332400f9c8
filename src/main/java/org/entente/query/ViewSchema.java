package org.entente.query;

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
import org.entente.http.NearestName;
import org.entente.model.RecordKind;
import org.entente.record.RecordMapper;

/** Checks paths against the members that records have when they are read. */
@ApplicationScoped
class ViewSchema {

  private final ObjectMapper json;
  private final Map<RecordKind, Class<?>> views = new EnumMap<>(RecordKind.class);
  private final Map<JavaType, Map<String, JavaType>> known = new ConcurrentHashMap<>();

  ViewSchema(ObjectMapper json, @All List<RecordMapper<?, ?, ?>> mappers) {
    this.json = json;
    mappers.forEach(mapper -> views.put(mapper.kind(), mapper.projection().type()));
  }

  /**
   * Returns what is wrong with the path of a member, such as {@code participants.actor.id}; empty
   * when the member exists.
   *
   * @param included references whose paths lead on into the records that they name
   */
  Optional<String> missing(RecordKind kind, Map<String, RecordKind> included, String path) {
    JavaType type = json.constructType(views.get(kind));
    StringBuilder walked = new StringBuilder();
    for (String name : path.split("\\.", -1)) {
      Map<String, JavaType> members = of(type);
      if (!members.containsKey(name)) {
        return Optional.of(
            NearestName.of(name, members.keySet())
                .map(
                    near ->
                        "There is no member '%s'; did you mean '%s'?"
                            .formatted(path, walked + near))
                .orElse("There is no member '%s'.".formatted(path)));
      }
      RecordKind whole = included.get(walked + name);
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
