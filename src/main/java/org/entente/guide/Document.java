package org.entente.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A document of the folder {@code docs}, written in Markdown, as a page.
 *
 * @param html the whole page
 */
record Document(String html) {

  private static final String FOLDER = "/META-INF/docs/";
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

  static Document read(String file) {
    Node document = PARSER.parse(text(FOLDER + file));
    document.accept(new DocumentLinks());
    return new Document(
        text("page.html")
            .replace("{title}", title(document))
            .replace("{content}", RENDERER.render(document)));
  }

  /** Returns the text of the first heading. */
  private static String title(Node document) {
    return TextContentRenderer.builder().build().render(document.getFirstChild());
  }

  private static String text(String resource) {
    try (InputStream file = Document.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
