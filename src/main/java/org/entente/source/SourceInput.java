package org.entente.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.entente.model.CitationInput;
import org.entente.model.ConsistencyChecks;
import org.entente.model.ExternalId;
import org.entente.model.OtherName;
import org.entente.model.PartialDate;
import org.entente.model.RecordInput;
import org.entente.model.ReferenceCollector;
import org.entente.model.Text;
import org.hibernate.validator.constraints.UniqueElements;

/** The members of a source that clients write. */
@JsonIgnoreProperties({"version", "createdAt", "updatedAt"})
public record SourceInput(
    @Size(max = ID_LENGTH) @Pattern(regexp = ID, message = ID_FORM) String id,
    @NotNull @Text(max = 300) String title,
    @NotNull SourceKind kind,
    @Text(max = 200) String publisher,
    @Size(max = 100) @UniqueElements List<@NotNull @Text(max = 100) String> authors,
    PartialDate publishedOn,
    @Size(max = 2000)
        @Pattern(regexp = ADDRESS, message = "must be an absolute http or https URL without spaces")
        String url,
    @Size(max = OtherName.LANGUAGE_LENGTH)
        @Pattern(regexp = OtherName.LANGUAGE, message = OtherName.LANGUAGE_FORM)
        String language,
    @Text(max = 200) String licence,
    @Size(max = 100) @UniqueElements
        List<@NotNull @Text(max = 100) @Pattern(regexp = TAG, message = NO_COMMA) String> tags,
    @Size(max = 100) List<@NotNull @Valid ExternalId> externalIds,
    @Size(max = 200) List<@NotNull @Valid CitationInput> citations)
    implements RecordInput {

  private static final String ADDRESS = "https?://[^\\s/?#]++[^\\s]*+";

  public SourceInput {
    authors = RecordInput.orEmpty(authors);
    tags = RecordInput.orEmpty(tags);
    externalIds = RecordInput.orEmpty(externalIds);
    citations = RecordInput.orEmpty(citations);
  }

  @Override
  public String label() {
    return title;
  }

  @Override
  public void check(String id, ConsistencyChecks checks) {
    checks.distinct("/externalIds", externalIds, externalId -> externalId);
  }

  @Override
  public void references(ReferenceCollector collector) {}
}
