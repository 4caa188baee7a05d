// Panes over one time axis: price with volume, sentiment where there are news, RSI, MACD. uPlot draws axes and lines; candles, bars and
// markers are drawn here.

// BUY points up from under its bar, SELL points down from above.
const drawMarks = chart => u => clipped(u, ctx => {
  for (const [i, label] of chart.marks) {
    if (i < u.scales.x.min - 1 || i > u.scales.x.max + 1 || label === 'HOLD') continue;
    const direction = label === 'SELL' ? -1 : 1;
    const y = u.valToPos(direction > 0 ? chart.low[i] : chart.high[i], 'y', true) + direction * 5.5 * devicePixelRatio;
    drawTip(ctx, u.valToPos(i, 'x', true), y, direction, direction > 0 ? palette.up : palette.down);
  }
});

const drawLastPrice = chart => u => {
  const last = chart.close.at(-1);
  if (missing(last) || last < u.scales.y.min || last > u.scales.y.max) return;
  const { ctx, bbox } = u;
  const y = Math.round(u.valToPos(last, 'y', true));
  const dpr = devicePixelRatio;
  ctx.save();
  ctx.fillStyle = ctx.strokeStyle = changeAt(chart, chart.close.length - 1) < 0 ? palette.down : palette.up;
  ctx.setLineDash([2 * dpr, 3 * dpr]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.fillRect(bbox.left + bbox.width, y - 9 * dpr, GUTTER * dpr, 18 * dpr);
  ctx.fillStyle = palette.card;
  ctx.font = `600 ${11 * dpr}px ${FONT}`;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.fillText(number(last, chart.decimals), bbox.left + bbox.width + 7 * dpr, y);
  ctx.restore();
};

const drawHistogram = chart => u => clipped(u, ctx => {
  const width = barWidth(u);
  const zero = u.valToPos(0, 'y', true);
  ctx.globalAlpha = 0.55;
  eachVisible(u, (i, x) => {
    if (missing(chart.histogram[i])) return;
    const y = u.valToPos(chart.histogram[i], 'y', true);
    ctx.fillStyle = chart.histogram[i] >= 0 ? palette.up : palette.down;
    ctx.fillRect(x - width / 2, Math.min(y, zero), width, Math.max(1, Math.abs(y - zero)));
  });
});

// A bar per session from zero, up for good news, down for bad.
const drawSentiment = chart => u => clipped(u, ctx => {
  const width = barWidth(u);
  const zero = u.valToPos(0, 'y', true);
  eachVisible(u, (i, x) => {
    if (missing(chart.sentiment[i])) return;
    const y = u.valToPos(chart.sentiment[i], 'y', true);
    ctx.fillStyle = chart.sentiment[i] >= 0 ? palette.up : palette.down;
    ctx.fillRect(x - width / 2, Math.min(y, zero), width, Math.max(devicePixelRatio, Math.abs(y - zero)));
  });
});

const pricePane = (chart, sync) => [pane(sync, {
  scales: candleScales(),
  axes: [timeAxis(chart, false), valueAxis(chart.decimals)],
  series: [{}, ...candleSeries(),
    line('upper', 'band', 1), line('lower', 'band', 1), line('sma20', 'sma20'), line('sma50', 'sma50')],
  bands: [{ series: [4, 5], fill: colour('band-fill') }],
  hooks: { drawAxes: [drawCandles(chart)], draw: [drawLastPrice(chart), drawMarks(chart)] },
}), [chart.index, chart.high, chart.low, chart.volume, chart.upper, chart.lower, chart.sma20, chart.sma50]];

const rsiPane = (chart, sync) => [pane(sync, {
  scales: { y: { range: () => [0, 100] } },
  axes: [timeAxis(chart, false), valueAxis(0, () => [30, 50, 70])],
  series: [{}, line('RSI', 'rsi')],
  hooks: { drawAxes: [drawLevels([30, 70])] },
}), [chart.index, chart.rsi]];

const sentimentPane = (chart, sync) => [pane(sync, {
  scales: { y: { range: () => [-1, 1] } },
  axes: [timeAxis(chart, false), valueAxis(1, () => [-0.5, 0, 0.5])],
  series: [{}, { ...unseen }],
  hooks: { drawAxes: [drawLevels([0]), drawSentiment(chart)] },
}), [chart.index, chart.sentiment]];

const macdPane = (chart, sync) => [pane(sync, {
  scales: { y: { range: padded } },
  axes: [timeAxis(chart, true), valueAxis(chart.decimals + 1)],
  series: [{}, line('MACD', 'macd'), line('signal', 'macd-signal'), { ...unseen }],
  hooks: { drawAxes: [drawHistogram(chart), drawLevels([0])] },
}), [chart.index, chart.macd, chart.signal, chart.histogram]];
