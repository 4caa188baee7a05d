// Three panes over one time axis: price with volume, RSI, MACD. uPlot draws axes and lines; candles, bars and
// markers are drawn here. Bars stand side by side by number, so weekends and holidays leave no gap.

const GUTTER = 68;

const barWidth = u => {
  const { min, max } = u.scales.x;
  return Math.max(1, Math.min(u.bbox.width / (max - min + 1) * 0.68, 18 * devicePixelRatio));
};

const clipped = (u, draw) => {
  u.ctx.save();
  u.ctx.beginPath();
  u.ctx.rect(u.bbox.left, u.bbox.top, u.bbox.width, u.bbox.height);
  u.ctx.clip();
  draw(u.ctx);
  u.ctx.restore();
};

const eachVisible = (u, visit) => {
  const first = Math.max(0, Math.ceil(u.scales.x.min - 1));
  const last = Math.min(u.data[0].length - 1, Math.floor(u.scales.x.max + 1));
  for (let i = first; i <= last; i++) visit(i, u.valToPos(i, 'x', true));
};

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

// BUY points up from under its bar, SELL points down from above.
const drawMarks = chart => u => clipped(u, ctx => {
  const size = 5.5 * devicePixelRatio;
  for (const [i, label] of chart.marks) {
    if (i < u.scales.x.min - 1 || i > u.scales.x.max + 1 || label === 'HOLD') continue;
    const x = u.valToPos(i, 'x', true);
    const down = label === 'SELL' ? -1 : 1;
    const y = u.valToPos(down > 0 ? chart.low[i] : chart.high[i], 'y', true) + down * size;
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(x - size, y + down * size * 1.7);
    ctx.lineTo(x + size, y + down * size * 1.7);
    ctx.closePath();
    ctx.fillStyle = down > 0 ? palette.up : palette.down;
    ctx.strokeStyle = palette.card;
    ctx.lineWidth = 1.5 * devicePixelRatio;
    ctx.fill();
    ctx.stroke();
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

const drawLevels = levels => u => clipped(u, ctx => {
  ctx.strokeStyle = palette.muted;
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([4 * devicePixelRatio, 4 * devicePixelRatio]);
  for (const level of levels) {
    const y = Math.round(u.valToPos(level, 'y', true));
    ctx.beginPath();
    ctx.moveTo(u.bbox.left, y);
    ctx.lineTo(u.bbox.left + u.bbox.width, y);
    ctx.stroke();
  }
});

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

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

// Months, or quarters and years when months would touch; days in a narrow window.
const timeSplits = chart => (u, axis, min, max) => {
  const first = Math.max(0, Math.ceil(min));
  const last = Math.min(chart.day.length - 1, Math.floor(max));
  const room = Math.max(2, Math.floor(u.bbox.width / devicePixelRatio / 64));
  const starts = [];
  for (let i = Math.max(1, first); i <= last; i++) {
    if (dateOf(chart.day[i]).getUTCMonth() !== dateOf(chart.day[i - 1]).getUTCMonth()) starts.push(i);
  }
  if (starts.length < 3) {
    const step = Math.max(1, Math.ceil((last - first + 1) / room));
    return chart.index.slice(first, last + 1).filter(i => (last - i) % step === 0);
  }
  const every = [1, 2, 3, 6, 12, 24, 60].find(n => starts.length / n <= room) || 120;
  return starts.filter(i => {
    const date = dateOf(chart.day[i]);
    return (date.getUTCFullYear() * 12 + date.getUTCMonth()) % every === 0;
  });
};

const timeValues = chart => (u, splits) => {
  const days = splits.length > 1 && splits[1] - splits[0] < 15;
  return splits.map(i => {
    const date = dateOf(chart.day[i] ?? 0);
    if (u.valToPos(i, 'x') < 14) return '';
    if (days) return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
    return date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : MONTHS[date.getUTCMonth()];
  });
};

const line = (name, stroke, width = 1.4) =>
  ({ label: name, stroke: colour(stroke), width, points: { show: false }, spanGaps: false });

const unseen = { paths: () => null, points: { show: false } };

const timeAxis = (chart, labelled) => ({
  stroke: colour('muted'), font: `11px ${FONT}`, size: labelled ? 26 : 0, gap: 4,
  grid: { stroke: colour('grid'), width: 1 }, ticks: { show: false },
  splits: timeSplits(chart), values: labelled ? timeValues(chart) : (u, splits) => splits.map(() => ''),
});

// As few decimals as tell neighbours on an axis apart.
const stepDecimals = (at, most) => {
  const step = at.length > 1 ? at[1] - at[0] : 0;
  for (let decimals = 0; decimals < most; decimals++) {
    const unit = step * 10 ** decimals;
    if (unit >= 0.999 && Math.abs(unit - Math.round(unit)) < 1e-6) return decimals;
  }
  return most;
};

const valueAxis = (decimals, splits) => ({
  side: 1, stroke: colour('muted'), font: `11px ${FONT}`, size: GUTTER, gap: 6, space: 26,
  grid: { stroke: colour('grid'), width: 1 }, ticks: { show: false },
  splits, values: (u, at) => at.map(v => number(v, stepDecimals(at, decimals))),
});

const padded = (u, min, max) => {
  if (missing(min) || missing(max)) return [0, 1];
  const pad = (max - min || Math.abs(max) || 1) * 0.08;
  return [min - pad, max + pad];
};

const pane = (chart, sync, options) => ({
  legend: { show: false }, padding: [8, 0, 8, 0], pxAlign: 1,
  cursor: { sync: { key: sync, scales: ['x', null], setSeries: false }, points: { show: false },
    drag: { setScale: false, x: false, y: false } },
  ...options,
  scales: { x: { time: false }, ...options.scales },
});

const pricePane = (chart, sync) => [pane(chart, sync, {
  scales: { y: { range: padded }, volume: { range: (u, min, max) => [0, (max || 1) * 5] } },
  axes: [timeAxis(chart, false), valueAxis(chart.decimals)],
  series: [{}, { ...unseen, scale: 'y' }, { ...unseen, scale: 'y' }, { ...unseen, scale: 'volume' },
    line('upper', 'band', 1), line('lower', 'band', 1), line('sma20', 'sma20'), line('sma50', 'sma50')],
  bands: [{ series: [4, 5], fill: colour('band-fill') }],
  hooks: { drawAxes: [drawCandles(chart)], draw: [drawLastPrice(chart), drawMarks(chart)] },
}), [chart.index, chart.high, chart.low, chart.volume, chart.upper, chart.lower, chart.sma20, chart.sma50]];

const rsiPane = (chart, sync) => [pane(chart, sync, {
  scales: { y: { range: () => [0, 100] } },
  axes: [timeAxis(chart, false), valueAxis(0, () => [30, 50, 70])],
  series: [{}, line('RSI', 'rsi')],
  hooks: { drawAxes: [drawLevels([30, 70])] },
}), [chart.index, chart.rsi]];

const macdPane = (chart, sync) => [pane(chart, sync, {
  scales: { y: { range: padded } },
  axes: [timeAxis(chart, true), valueAxis(chart.decimals + 1)],
  series: [{}, line('MACD', 'macd'), line('signal', 'macd-signal'), { ...unseen }],
  hooks: { drawAxes: [drawHistogram(chart), drawLevels([0])] },
}), [chart.index, chart.macd, chart.signal, chart.histogram]];
