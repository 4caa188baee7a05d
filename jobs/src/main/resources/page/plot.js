// Parts of plots over one time axis. A chart has `index`, the number of each bar, and `time`, in seconds. Bars stand
// side by side by number, so weekends and holidays leave no gap.

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

// The first place in ascending numbers whose number is not less.
const placeOf = (ascending, value) => {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ascending[middle] < value) from = middle + 1;
    else to = middle;
  }
  return from;
};

const eachVisible = (u, visit) => {
  const [xs] = u.data;
  const { min, max } = u.scales.x;
  for (let i = placeOf(xs, min - 1); i < xs.length && xs[i] <= max + 1; i++) visit(i, u.valToPos(xs[i], 'x', true));
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

// A pointed mark: its tip at (x, y), its foot above (direction −1) or below it.
const drawTip = (ctx, x, y, direction, fill) => {
  const size = 5.5 * devicePixelRatio;
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x - size, y + direction * size * 1.7);
  ctx.lineTo(x + size, y + direction * size * 1.7);
  ctx.closePath();
  ctx.fillStyle = fill;
  ctx.strokeStyle = palette.card;
  ctx.lineWidth = 1.5 * devicePixelRatio;
  ctx.fill();
  ctx.stroke();
};

// Marks of the time axis: the finest calendar unit whose beginnings do not touch.

const monthOf = time => dateOf(time).getUTCFullYear() * 12 + dateOf(time).getUTCMonth();

const span = (name, seconds) => ({ name, seconds, of: time => Math.floor(time / seconds) });
const months = (name, count) => ({ name, seconds: count * 28 * DAY, of: time => Math.floor(monthOf(time) / count) });

const TIME_UNITS = [span('clock', 300), span('clock', 900), span('clock', 3600), span('clock', 4 * 3600),
  span('day', DAY), span('day', 2 * DAY), span('day', 4 * DAY), span('day', 7 * DAY), span('day', 14 * DAY),
  ...[1, 2, 3, 6].map(n => months('month', n)), ...[12, 24, 60, 120, 240].map(n => months('year', n))];

const timeSplits = chart => (u, axis, min, max) => {
  const first = Math.max(1, placeOf(chart.index, min));
  const last = placeOf(chart.index, max + 1e-9) - 1;
  const room = Math.max(2, Math.floor(u.bbox.width / devicePixelRatio / 64));
  const seconds = chart.time[last] - chart.time[first];
  let starts = [];
  for (const unit of TIME_UNITS.filter(each => !(seconds / each.seconds > 4 * room))) {
    chart.unit = unit.name;
    starts = [];
    for (let i = first; i <= last && starts.length <= room; i++) {
      if (unit.of(chart.time[i]) !== unit.of(chart.time[i - 1])) starts.push(chart.index[i]);
    }
    if (starts.length <= room) break;
  }
  return starts;
};

const timeText = (unit, time) => {
  const date = dateOf(time);
  const midnight = time % DAY === 0;
  if (unit === 'clock' && !midnight) return clockText(time);
  if (unit === 'clock' || unit === 'day') return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
  return unit === 'year' || date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : MONTHS[date.getUTCMonth()];
};

const timeValues = chart => (u, splits) => splits.map(at => u.valToPos(at, 'x') < 14 ? ''
    : timeText(chart.unit, chart.time[placeOf(chart.index, at)]));

const line = (name, stroke, width = 1.4) =>
  ({ label: name, stroke: colour(stroke), width, points: { show: u => u.data[0].length === 1, size: 7 }, spanGaps: false });

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

const pane = (sync, options) => ({
  legend: { show: false }, padding: [8, 0, 8, 0], pxAlign: 1,
  ...options,
  cursor: { sync: { key: sync, scales: ['x', null], setSeries: false }, points: { show: false } },
  scales: { x: { time: false }, ...options.scales },
});
