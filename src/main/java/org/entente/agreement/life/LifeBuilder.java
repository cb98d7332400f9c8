package org.entente.agreement.life;

import java.util.ArrayList;
import java.util.List;

/** Joins what is found day by day to spans. */
final class LifeBuilder<S extends Enum<S>> {

  private final List<Span<S>> spans = new ArrayList<>();

  /**
   * @param span from a day later than all before, without an end
   */
  void add(Span<S> span) {
    Span<S> last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
    if (last == null) {
      spans.add(span);
    } else if (!last.saysTheSame(span)) {
      spans.set(spans.size() - 1, last.until(span.from()));
      spans.add(span);
    }
  }

  Life<S> life() {
    return new Life<>(List.copyOf(spans));
  }
}
