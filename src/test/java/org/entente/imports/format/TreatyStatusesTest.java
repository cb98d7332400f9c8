package org.entente.imports.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.EnumSet;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * The statuses that follow from the acts of imported treaties have the dates of each party's row,
 * or the file itself gives the reason. {@code -Dtreaties=<folder>} compares other files, and logs a
 * table of the reasons.
 */
class TreatyStatusesTest {

  private static final Logger LOG = Logger.getLogger(TreatyStatusesTest.class);

  @Test
  void differencesHaveAReasonInTheFile() throws Exception {
    TreatyComparison comparison = TreatyComparison.of(folder());
    LOG.infof("%n%s", comparison);
    assertThat(comparison.unexplained()).isEmpty();
  }

  @Test
  void theExcerptHasEachReason() throws Exception {
    assertThat(TreatyComparison.of(excerpt()).reasons())
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Reason.UNEXPLAINED)));
  }

  private static Path folder() throws URISyntaxException, IOException {
    String given = System.getProperty("treaties");
    return given == null ? excerpt() : Path.of(given);
  }

  private static Path excerpt() throws URISyntaxException {
    return Path.of(
            TreatyStatusesTest.class
                .getResource("/org/entente/imports/treaties/parties.csv")
                .toURI())
        .getParent();
  }
}
