package org.entente.source;

import jakarta.enterprise.context.ApplicationScoped;
import org.entente.record.PartialDate;
import org.entente.record.RecordRepository;
import org.entente.record.RecordTools;
import org.entente.record.RecordType;
import org.entente.record.Records;
import org.entente.record.References;

/** The only write path of sources. */
@ApplicationScoped
public class SourceRepository
    implements RecordRepository, RecordType.Filling<Source, SourceInput, SourceView> {

  private final RecordTools tools;

  SourceRepository(RecordTools tools) {
    this.tools = tools;
  }

  @Override
  public RecordType<Source, SourceInput, SourceView> type() {
    return new RecordType<>(
        SourceView.PROJECTION,
        Source.class,
        Source::new,
        SourceInput.class,
        SourceView.class,
        this);
  }

  public Records<Source, SourceInput, SourceView> records() {
    return new Records<>(tools, type());
  }

  @Override
  public void describe(Source source, SourceInput input) {
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
  public void link(Source source, SourceInput input, References references) {}

  @Override
  public SourceView view(Source source, SourceInput input, References references) {
    return SourceView.of(source, input, references);
  }
}
