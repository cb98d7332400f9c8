package org.entente.guide;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Link;

/**
 * Leads from a document to the other documents by the addresses at which they are served, and from
 * each example request, such as {@code GET /events?limit=2}, to its answer. All links are relative,
 * so that they also hold behind a proxy that adds a prefix.
 */
class DocumentLinks extends AbstractVisitor {

  private static final Pattern DOCUMENT = Pattern.compile("([a-z]+)\\.md(#.*)?");

  /** A request without a placeholder. */
  private static final Pattern REQUEST = Pattern.compile("GET /([^{}\\s]+)");

  @Override
  public void visit(Link link) {
    link.setDestination(DOCUMENT.matcher(link.getDestination()).replaceFirst("$1$2"));
  }

  @Override
  public void visit(Code code) {
    Matcher request = REQUEST.matcher(code.getLiteral());
    if (request.matches()) {
      Link link = new Link(request.group(1), null);
      code.insertBefore(link);
      link.appendChild(code);
    }
  }
}
