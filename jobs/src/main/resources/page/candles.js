// A rising bar is hollow, a falling one filled: readable without colours.
const drawCandles = chart => u => clipped(u, ctx => {
  const width = barWidth(u);
  const line = Math.max(1, Math.round(devicePixelRatio));
  const floor = u.valToPos(0, 'volume', true);
  eachVisible(u, (i, x) => {
    if (!missing(chart.volume[i])) {
      const top = u.valToPos(chart.volume[i], 'volume', true);
      ctx.fillStyle = palette.volume;
      ctx.fillRect(x - width / 2, top, width, floor - top);
    }
    if (missing(chart.close[i])) return;
    const [open, high, low, close] = ['open', 'high', 'low', 'close'].map(n => u.valToPos(chart[n][i], 'y', true));
    const rising = chart.close[i] >= chart.open[i];
    const [top, bottom] = [Math.min(open, close), Math.max(open, close)];
    ctx.fillStyle = ctx.strokeStyle = rising ? palette.up : palette.down;
    ctx.fillRect(x - line / 2, high, line, Math.max(line, top - high));
    ctx.fillRect(x - line / 2, bottom, line, Math.max(0, low - bottom));
    if (rising && width >= 4 * line) {
      ctx.lineWidth = line;
      ctx.strokeRect(x - width / 2 + line / 2, top, width - line, Math.max(line, bottom - top));
    } else {
      ctx.fillRect(x - width / 2, top, width, Math.max(line, bottom - top));
    }
  });
});

const changeAt = (chart, i) => i > 0 && !missing(chart.close[i]) && chart.close[i - 1]
    ? chart.close[i] / chart.close[i - 1] - 1 : null;

const candleSeries = () => [{ ...unseen, scale: 'y' }, { ...unseen, scale: 'y' }, { ...unseen, scale: 'volume' }];

const candleScales = () => ({ y: { range: padded }, volume: { range: (u, min, max) => [0, (max || 1) * 5] } });
