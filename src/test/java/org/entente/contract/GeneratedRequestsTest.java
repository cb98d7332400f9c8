package org.entente.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Thousands of requests generated from the contract, nearly valid and hostile, end well: none fails
 * in the service, and every status is declared.
 */
@QuarkusTest
class GeneratedRequestsTest {

  private static final Logger LOG = Logger.getLogger(GeneratedRequestsTest.class);
  private static final String SEED = "generated-requests.seed";
  private static final int REQUESTS = 5000;
  private static final int MOST_SHOWN = 30;

  /** Statuses that the contract allows everywhere. */
  private static final Set<String> ANYWHERE = Set.of("414", "429", "431");

  /** Statuses of paths that are not those of the operation, because a variable is hostile. */
  private static final Set<String> ELSEWHERE = Set.of("400", "404", "405");

  private static final Contract CONTRACT = Contract.read();

  @Test
  void endWell() {
    long seed = Long.getLong(SEED, new Random().nextLong());
    LOG.infof("Requests are generated with -D%s=%d", SEED, seed);
    Random random = new Random(seed);
    List<Operation> operations = CONTRACT.operations();
    List<GeneratedRequest> requests =
        IntStream.range(0, REQUESTS)
            .mapToObj(
                number ->
                    GeneratedRequest.of(operations.get(number % operations.size()), random, number))
            .toList();
    List<String> failures =
        requests.parallelStream().flatMap(request -> failure(request).stream()).toList();
    assertThat(failures.stream().limit(MOST_SHOWN))
        .as("%d failures with -D%s=%d", failures.size(), SEED, seed)
        .isEmpty();
  }

  private static Optional<String> failure(GeneratedRequest request) {
    GeneratedRequest.Answer answer = request.send();
    Operation operation = request.operation();
    boolean declared =
        operation.responses().containsKey(answer.status())
            || ANYWHERE.contains(answer.status())
            || request.elsewhere() && ELSEWHERE.contains(answer.status());
    boolean failed = answer.status().startsWith("5") && !answer.status().equals("503");
    boolean unexplained = answer.status().equals("503") && !answer.head().contains("Retry-After");
    return declared && !failed && !unexplained
        ? Optional.empty()
        : Optional.of(
            "%s answers %s to%n%s".formatted(operation, answer.status(), request.shown()));
  }
}
