// Puts everything in its place when it comes into view.

const TRADES = readTrades(DATA.trades);

const candleHost = document.querySelector('[data-draw=candles]');
let candles = null;

const candleCharts = () => {
  if (DATA.candles.length > 0) candles ??= new CandleCharts(candleHost, DATA.candles, TRADES);
  return candles;
};

const empty = (host, text) => host.replaceChildren(element('p', 'empty', text));

const sweepSpace = () => DATA.sweep.space;

const DRAW = {
  equity: host => {
    const curves = readCurves(DATA.run);
    if (curves.index.length === 0) return empty(host, 'There are no bars to draw.');
    return new CurveChart(host, curves, { label: 'Equity, drawdown, exposure and rolling Sharpe ratio.' });
  },
  walk: host => {
    const curves = readCurves(DATA.sweep.walkForward);
    if (curves.index.length === 0) return empty(host, 'There are no bars to draw.');
    return new CurveChart(host, curves, { label: 'Equity out of sample, stitched together.', windows: DATA.sweep.windows });
  },
  years: host => new YearBars(host, DATA.years),
  returns: host => new HistogramDrawing(host, DATA.returns.histogram, { height: 220, label: 'Distribution of the returns',
    text: v => share(v, 1), normal: DATA.returns, split: 0 }),
  outcomes: host => new HistogramDrawing(host, outcomes(), { height: 220, label: 'Distribution of the trades\' returns',
    text: v => share(v, 1), split: 0 }),
  pain: host => new PainDrawing(host, TRADES),
  trades: host => new TradeList(host, TRADES, DATA.candles.length > 0 ? { goTo: trade => candleCharts().goTo(trade) } : null),
  candles: candleCharts,
  heat: host => new HeatMapDrawing(host, sweepSpace()),
  parallel: host => new ParallelDrawing(host, sweepSpace()),
  dsr: host => new HistogramDrawing(host, sweepSpace().distribution.histogram, { height: 170,
    label: `Distribution of ${sweepSpace().metrics[0].label} over all sets`,
    text: v => figure(v, sweepSpace().metrics[0].unit), marks: sweepSpace().distribution.marks }),
  pbo: host => new HistogramDrawing(host, DATA.sweep.logits, { height: 170,
    label: 'Distribution of the logits of the rank out of sample', text: v => number(v, 1), split: 0 }),
};

// Bins whose edge is zero, so that no bin mixes gains and losses.
const outcomes = () => {
  const values = TRADES.map(trade => trade.returns).filter(v => !missing(v));
  const [low, high] = extent([...values, 0]);
  const width = (high - low || 0.01) / 30;
  const from = Math.floor(low / width) * width;
  const counts = new Array(Math.max(1, Math.floor((high - from) / width) + 1)).fill(0);
  values.forEach(v => { counts[Math.min(counts.length - 1, Math.floor((v - from) / width + 1e-9))]++; });
  return { from, width, counts };
};

const begun = new Set();

const begin = host => {
  if (begun.has(host)) return;
  begun.add(host);
  DRAW[host.dataset.draw](host);
};

if (DATA.sweep) {
  for (const name of ['dsr', 'pbo']) document.querySelector(`#${name} .under`).dataset.draw = name;
}

readPalette();
startTheme();
const hosts = [...document.querySelectorAll('[data-draw]')];
startPrint(() => hosts.forEach(begin));
whenSeen(hosts, begin);

// The rest follows while nobody waits, so that jumping to a section lands where it says.
const drawRest = () => {
  const next = hosts.find(host => !begun.has(host));
  if (!next) return;
  begin(next);
  setTimeout(drawRest, 20);
};

setTimeout(drawRest, 200);
