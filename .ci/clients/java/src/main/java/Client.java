import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.EventsApi;
import org.openapitools.client.api.SourcesApi;
import org.openapitools.client.model.Event;
import org.openapitools.client.model.EventPage;
import org.openapitools.client.model.EventType;
import org.openapitools.client.model.Problem;
import org.openapitools.client.model.SourceInput;
import org.openapitools.client.model.SourceKind;
import org.openapitools.client.model.SourcePatch;
import org.openapitools.client.model.Violation;

/** Writes, lists and reads problems with the client that openapi-generator makes for Java. */
public final class Client {
  private final ApiClient client = new ApiClient();
  private final SourcesApi sources;
  private final EventsApi events;

  private Client(URI service, String password) {
    String credentials = Base64.getEncoder().encodeToString(("editor:" + password).getBytes());
    client.updateBaseUri(service.toString());
    client.setRequestInterceptor(
        request -> request.header("Authorization", "Basic " + credentials));
    sources = new SourcesApi(client);
    events = new EventsApi(client);
  }

  public static void main(String[] arguments) throws ApiException {
    var client =
        new Client(
            URI.create(System.getenv("ENTENTE_URL")), System.getenv("ENTENTE_EDITOR_PASSWORD"));
    client.createsAndReadsAConflict();
    client.listsByFiltersPageByPage();
    client.readsThePointersOfAProblem();
    System.out.println("The client of Java creates, lists, and reads problems");
  }

  private void createsAndReadsAConflict() throws ApiException {
    var input = new SourceInput().title("A source of Java").kind(SourceKind.ARTICLE);
    var created = sources.createSourceWithHttpInfo(input, null, null, null);
    same(SourceKind.ARTICLE, created.getData().getKind());
    String id = created.getData().getId();
    String first = created.getHeaders().get("etag").get(0);

    var patch = new SourcePatch().publisher("A client");
    same("A client", sources.patchSource(first, id, patch, null, null).getPublisher());
    Problem stale = refused(() -> sources.patchSource(first, id, patch, null, null));
    same(412, stale.getStatus());
    same(2L, stale.getCurrentVersion());
  }

  private void listsByFiltersPageByPage() throws ApiException {
    EventPage first = page(null);
    EventPage second = page(Objects.requireNonNull(first.getNextCursor()));
    var listed = new ArrayList<Event>(first.getItems());
    listed.addAll(second.getItems());
    same(4L, listed.stream().map(Event::getId).distinct().count());
    same(
        Set.of(EventType.AGREE, EventType.CONSULT),
        listed.stream().map(Event::getType).collect(Collectors.toSet()));
  }

  private EventPage page(String cursor) throws ApiException {
    return events.listEvents(
        List.of("japan"), null, null, List.of(EventType.AGREE, EventType.CONSULT), null, null, null,
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null, null, null, 2, cursor, null, null, null, null);
  }

  private void readsThePointersOfAProblem() {
    var wrong = new SourceInput().title("").kind(SourceKind.ARTICLE).publishedOn("2019-02-30");
    Problem problem = refused(() -> sources.createSource(wrong, null, null, null));
    same(400, problem.getStatus());
    same(
        Set.of("/publishedOn", "/title"),
        problem.getErrors().stream()
            .map(Violation::getPointer)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private Problem refused(Call call) {
    try {
      call.send();
    } catch (ApiException refusal) {
      return read(refusal.getResponseBody());
    }
    throw new AssertionError("The service accepted the request");
  }

  private Problem read(String body) {
    try {
      return client.getObjectMapper().readValue(body, Problem.class);
    } catch (java.io.IOException unreadable) {
      throw new AssertionError(body, unreadable);
    }
  }

  private static void same(Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new AssertionError("Expected " + expected + ", but found " + found);
    }
  }

  private interface Call {
    void send() throws ApiException;
  }
}
