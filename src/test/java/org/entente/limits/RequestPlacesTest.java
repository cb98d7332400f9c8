package org.entente.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestPlacesTest {

  private static final String ONE = "192.0.2.1";
  private static final String OTHER = "192.0.2.2";

  private final RequestPlaces places = new RequestPlaces(4, 1);

  @Test
  void aClientThatIsAloneTakesAllPlaces() {
    places.see(ONE);
    for (int taken = 0; taken < 4; taken++) {
      assertThat(places.tryTake(ONE)).isTrue();
    }
    assertThat(places.tryTake(ONE)).isFalse();
    places.giveBack(ONE);
    assertThat(places.tryTake(ONE)).isTrue();
  }

  @Test
  void aClientAmongOthersTakesItsShare() {
    places.see(ONE);
    places.see(OTHER);
    assertThat(places.tryTake(ONE)).isTrue();
    assertThat(places.tryTake(ONE)).isFalse();
    assertThat(places.tryTake(OTHER)).isTrue();
    places.see(ONE);
    assertThat(places.tryTake(ONE)).isFalse();
    places.giveBack(ONE);
    assertThat(places.tryTake(ONE)).isTrue();
  }

  @Test
  void whoTookAllPlacesBeforeOthersCameGetsNoMore() {
    places.see(ONE);
    for (int taken = 0; taken < 4; taken++) {
      assertThat(places.tryTake(ONE)).isTrue();
    }
    places.see(OTHER);
    assertThat(places.tryTake(OTHER)).isFalse();
    places.giveBack(ONE);
    assertThat(places.tryTake(ONE)).isFalse();
    assertThat(places.tryTake(OTHER)).isTrue();
  }
}
