package org.entente.source;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.entente.record.RecordEntity;

/** An article, report, treaty text or other document that records cite. */
@Entity
public class Source extends RecordEntity {

  public String title;

  @Enumerated(EnumType.STRING)
  public SourceKind kind;

  public String publisher;
  public List<String> authors;
  public String publishedOn;
  public String url;
  public String language;
  public String licence;
}
