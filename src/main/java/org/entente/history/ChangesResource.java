package org.entente.history;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.entente.history.Feed.FeedPage;
import org.entente.http.ValidatesParameters;

/** The feed of changes in pages. */
@Path("/changes")
public class ChangesResource {

  private final Feed feed;

  ChangesResource(Feed feed) {
    this.feed = feed;
  }

  /** A page of the feed as clients read it. */
  public record ChangePage(List<Change> items, URI next, String nextCursor, boolean upToDate) {}

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @ValidatesParameters
  public Response list(@Context UriInfo uri) {
    FeedCursor head = feed.head();
    FeedRequest request = FeedRequest.ofPage(uri, () -> head);
    FeedPage page = feed.page(request.after(), head, request.filter(), request.limit());
    URI next = uri.getRequestUriBuilder().replaceQueryParam("after", page.reached()).build();
    return Response.ok(
            new ChangePage(page.changes(), next, page.reached().toString(), page.upToDate()))
        .link(next, "next")
        .build();
  }
}
