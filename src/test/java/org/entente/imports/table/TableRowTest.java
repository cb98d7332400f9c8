package org.entente.imports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Cells of published files hold what records may hold. */
class TableRowTest {

  @Test
  void charactersThatNoRecordMayHaveAreLeftOut() {
    TableRow row = new TableRow(1, List.of("San\u0091a", " \u202eTokyo\u0007 ", "\u0001", "ソウル🎉"));
    assertThat(List.of(row.cell(0), row.cell(1), row.cell(3)))
        .containsExactly("Sana", "Tokyo", "ソウル🎉");
    assertThat(row.cell(2)).isNull();
  }
}
