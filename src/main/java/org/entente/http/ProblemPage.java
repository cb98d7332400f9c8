package org.entente.http;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.http.ProblemDescriptions.ProblemDescription;

/** Writes problem types in HTML; its links are relative to the page. */
final class ProblemPage {

  private static final String LIST =
      """
      <p>Every error of this service is a problem (RFC 9457). Its type is an address in this list.</p>
      <div class="scroll"><table>
      <thead><tr><th>Status</th><th>Type</th><th>What it means</th><th>What to do</th></tr></thead>
      <tbody>
      %s</tbody>
      </table></div>
      """;

  private static final String ROW =
      """
      <tr><td>%d</td><td><a href="problems/%s.html">%s</a></td><td>%s</td><td>%s</td></tr>
      """;

  private static final String ONE =
      """
      <p>Status %d, <code>%s</code></p>
      <h2>What it means</h2>
      <p>%s</p>
      <h2>What to do</h2>
      <p>%s</p>
      <h2>Example</h2>
      <pre>%s</pre>
      <p><a href="../problems.html">All problem types</a></p>
      """;

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%1$s - Entente</title>
        <link rel="icon" href="%2$sexplorer/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="%2$sexplorer/style.css">
      </head>
      <body>
        <header class="masthead"><a class="brand" href="%2$s./">Entente</a></header>
        <main>
      <h1>%1$s</h1>
      %3$s  </main>
      </body>
      </html>
      """;

  private ProblemPage() {}

  static String of(List<ProblemDescription> problems) {
    String rows = problems.stream().map(ProblemPage::row).collect(Collectors.joining());
    return PAGE.formatted("Problem types", "", LIST.formatted(rows));
  }

  static String of(ProblemDescription problem) {
    String body =
        ONE.formatted(
            problem.status(),
            escaped(problem.type()),
            escaped(problem.meaning()),
            escaped(problem.advice()),
            escaped(problem.exampleProblem().toPrettyString()));
    return PAGE.formatted(escaped(problem.title()), "../", body);
  }

  private static String row(ProblemDescription problem) {
    return ROW.formatted(
        problem.status(),
        problem.name(),
        escaped(problem.title()),
        escaped(problem.meaning()),
        escaped(problem.advice()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
