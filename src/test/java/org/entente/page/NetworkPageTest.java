package org.entente.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that the picture of a network has room for all its actors and their names. */
@QuarkusTest
@EnabledIf(value = "org.entente.page.Browser#present", disabledReason = Browser.MISSING)
class NetworkPageTest {

  /** Returns the actors, or parts of names, that are outside the picture. */
  private static final String OUTSIDE =
      """
      const done = arguments[arguments.length - 1];
      const { getInstanceByDom } = await import(
        new URL('_static/echarts/dist/echarts.esm.min.js', document.baseURI));
      const chart = getInstanceByDom(document.querySelector('.chart'));
      const [width, height] = [chart.getWidth(), chart.getHeight()];
      const series = chart.getModel().getSeriesByIndex(0);
      const nodes = series.getData();
      const places = nodes.mapArray((at) => [nodes.getName(at), series.coordinateSystem.dataToPoint(nodes.getItemLayout(at))]);
      const lost = places.filter(([, [x, y]]) => x < 0 || y < 0 || x > width || y > height).map(([name]) => name);
      const cut = chart.getZr().storage.getDisplayList(true)
        .filter(({ type, ignore, style }) => (type === 'text' || type === 'tspan') && !ignore && style.text)
        .filter((label) => {
          const box = label.getBoundingRect().clone();
          if (label.transform) box.applyTransform(label.transform);
          return box.x < -1 || box.x + box.width > width + 1 || box.y < -1 || box.y + box.height > height + 1;
        }).map(({ style }) => style.text);
      done([...lost, ...cut]);
      """;

  @TestHTTPResource("/")
  String root;

  @ParameterizedTest
  @CsvSource({"390, 30", "390, 15", "1400, 30"})
  @SuppressWarnings("unchecked")
  void noActorAndNoNameLeavesThePicture(int width, int limit) {
    try (Browser open = Browser.open(root.replaceAll("/$", ""), width, "light")) {
      open.show("/?view=network&limit=" + limit);
      assertThat((List<String>) open.driver().executeAsyncScript(OUTSIDE)).isEmpty();
    }
  }
}
