package org.entente.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.http.Violation;

/** Units that are written together, sorted into those that tell something and the rest. */
final class ImportSet {

  private final List<Unit> units;
  private final ImportReport report = new ImportReport();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Finding, Unit> told = new HashMap<>();

  ImportSet(List<Unit> units) {
    this.units = units;
    units.forEach(this::sort);
  }

  private void sort(Unit unit) {
    report.read += unit.rows();
    if (unit.reading() instanceof Reading.Told one) {
      findings.add(one.finding());
      told.put(one.finding(), unit);
      report.joined += Math.max(0, unit.rows() - 1);
    } else if (unit.reading() instanceof Reading.Skipped skipped) {
      report.skip(skipped.reason(), Math.max(1, unit.rows()));
    } else if (unit.reading() instanceof Reading.Wrong wrong) {
      report.fail(unit.file(), unit.line(), wrong.detail());
    }
  }

  List<Finding> findings() {
    return findings;
  }

  List<Unit> units() {
    return units;
  }

  ImportReport report() {
    return report;
  }

  void fail(Finding finding, List<Violation> violations) {
    fail(finding, text(violations.get(0)));
  }

  static String text(Violation violation) {
    return violation.pointer() + ": " + violation.detail();
  }

  void fail(Finding finding, String detail) {
    Unit unit = told.get(finding);
    report.fail(unit.file(), unit.line(), detail);
  }
}
