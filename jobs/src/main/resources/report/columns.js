// Data: columns come as whole numbers, the decimal point left out, each the difference to the last defined one.

const decodeColumn = (column, decimals) => {
  const scale = 10 ** decimals;
  let value = 0;
  return column.map(step => step === null ? null : (value += step) / scale);
};

const readChart = id => {
  const raw = JSON.parse(document.getElementById(id).textContent);
  const price = name => decodeColumn(raw[name], raw.scale);
  const chart = {
    decimals: raw.decimals,
    day: decodeColumn(raw.day, 0),
    volume: decodeColumn(raw.volume, 0),
    rsi: decodeColumn(raw.rsi, 2),
    macd: price('macd'),
    signal: price('signal'),
    marks: raw.marks,
  };
  for (const name of ['open', 'high', 'low', 'close', 'sma20', 'sma50', 'upper', 'lower']) chart[name] = price(name);
  chart.histogram = chart.macd.map((v, i) => v === null || chart.signal[i] === null ? null : v - chart.signal[i]);
  chart.index = chart.day.map((_, i) => i);
  return chart;
};

// Text: one locale for all readers, so that a screenshot reads like the page.

const missing = v => v === null || v === undefined || !Number.isFinite(v);

const number = (v, decimals) => missing(v) ? 'n/a' : v.toLocaleString('en-US',
    { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).replace('-', '−');

const compact = v => {
  const unit = [[1e12, ' T'], [1e9, ' B'], [1e6, ' M'], [1e3, ' K']].find(([size]) => Math.abs(v) >= size);
  return unit ? number(v / unit[0], 2) + unit[1] : number(v, 0);
};

const percent = v => missing(v) ? 'n/a' : (v > 0 ? '+' : '') + number(100 * v, 2) + ' %';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const dateOf = day => new Date(day * 86400000);

const dateText = day => {
  const date = dateOf(day);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
};

const changeAt = (chart, i) => i > 0 && !missing(chart.close[i]) && chart.close[i - 1]
    ? chart.close[i] / chart.close[i - 1] - 1 : null;

// Colours live in the style sheet; a probe resolves them for the canvas, anew after each change of theme.

let palette = {};

const readPalette = () => {
  const probe = document.body.appendChild(document.createElement('i'));
  palette = {};
  for (const name of ['ink', 'muted', 'grid', 'card', 'up', 'down', 'volume', 'sma20', 'sma50', 'band', 'band-fill',
    'rsi', 'macd', 'macd-signal', 'cross']) {
    probe.style.color = `var(--${name})`;
    palette[name] = getComputedStyle(probe).color;
  }
  probe.remove();
};

const colour = name => () => palette[name];
