// Draws charts with ECharts in the colours of the page.

import * as echarts from '../_static/echarts/dist/echarts.esm.min.js';
import { h } from './page.js';

export const { registerMap } = echarts;

const style = () => getComputedStyle(document.documentElement);
export const colour = (name) => style().getPropertyValue(`--${name}`).trim();

/** Draws a chart when its element gets a width, and redraws it when the width or colour scheme changes. */
export function chart(label, className, options, onpick) {
  const canvas = h('div', { class: `chart ${className}`, role: 'img', 'aria-label': label });
  let drawn;
  const draw = () => {
    if (!canvas.isConnected || canvas.clientWidth === 0) return;
    drawn?.dispose();
    drawn = echarts.init(canvas, null, { renderer: 'canvas' });
    drawn.setOption({
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      animationDuration: 400,
      textStyle: { fontFamily: style().getPropertyValue('--sans'), color: colour('ink') },
      ...options(canvas.clientWidth, canvas.clientHeight),
    });
    if (onpick) drawn.on('click', onpick);
    canvas.dataset.drawn = 'true';
  };
  let width = 0;
  new ResizeObserver(() => {
    if (canvas.clientWidth !== width) {
      width = canvas.clientWidth;
      draw();
    }
  }).observe(canvas);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  return canvas;
}

/** Uses rich text because HTML tooltips need inline styles, which the security policy forbids. */
export const tooltip = () => ({
  renderMode: 'richText',
  confine: true,
  backgroundColor: colour('paper'),
  borderColor: colour('line'),
  textStyle: { color: colour('ink'), fontSize: 13 },
});
