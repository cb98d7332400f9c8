package org.entente.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.entente.model.PartialDate;
import org.entente.record.Projection;
import org.entente.record.RecordMapper;
import org.entente.record.References;
import org.entente.record.SearchText;

/** Maps sources between input, entity and view. */
@ApplicationScoped
public class SourceMapper implements RecordMapper<Source, SourceInput, SourceView> {

  @Override
  public Class<Source> entityType() {
    return Source.class;
  }

  @Override
  public Source newEntity() {
    return new Source();
  }

  @Override
  public Class<SourceInput> inputType() {
    return SourceInput.class;
  }

  @Override
  public Projection<SourceView> projection() {
    return SourceView.PROJECTION;
  }

  @Override
  public SearchText searchText() {
    return SearchText.ofTitles("coalesce(publisher, title)", "published_on");
  }

  @Override
  public void setColumns(Source source, SourceInput input) {
    source.title = input.title();
    source.kind = input.kind();
    source.publisher = input.publisher();
    source.authors = input.authors();
    source.publishedOn = PartialDate.text(input.publishedOn());
    source.url = input.url();
    source.language = input.language();
    source.licence = input.licence();
  }

  @Override
  public void setLinks(Source source, SourceInput input, References references) {}

  @Override
  public Map<String, Object> linkedMembers(SourceInput input, References references) {
    return Map.of();
  }
}
