package org.entente.process;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs calls of many clients at the same moment. */
final class Together {

  private Together() {}

  /**
   * Returns the result of each client's call.
   *
   * @param call takes the number of the client, from 0
   */
  static <T> List<T> call(int clients, IntFunction<T> call) {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    CyclicBarrier start = new CyclicBarrier(clients);
    try {
      List<CompletableFuture<T>> answers =
          IntStream.range(0, clients)
              .mapToObj(
                  client ->
                      CompletableFuture.supplyAsync(
                          () -> {
                            await(start);
                            return call.apply(client);
                          },
                          threads))
              .toList();
      return answers.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private static void await(CyclicBarrier start) {
    try {
      start.await();
    } catch (BrokenBarrierException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
