// Equity, drawdown, exposure and rolling Sharpe ratio over one time axis.

const YEAR_RANGES = [['1Y', 1], ['3Y', 3], ['5Y', 5], ['10Y', 10]];

// Round numbers for a logarithmic axis; linear steps where the range is narrow.
const logSplits = (u, axis, min, max) => {
  if (max / min < 3) return niceTicks(min, max, 6);
  const wide = max / min > 1000 ? [1] : max / min > 100 ? [1, 3] : max / min > 12 ? [1, 2, 5] : [1, 1.5, 2, 3, 4, 5, 7];
  const ticks = [];
  for (let power = Math.floor(Math.log10(min)); power <= Math.log10(max); power++) {
    ticks.push(...wide.map(n => n * 10 ** power).filter(v => v >= min && v <= max));
  }
  return ticks;
};

const paddedLog = (u, min, max) => {
  if (missing(min) || missing(max) || min <= 0) return [1, 10];
  const pad = Math.max(1.005, (max / min) ** 0.05);
  return [min / pad, max * pad];
};

const area = (name, outline, fill) =>
  ({ ...line(name, outline, 1.2), fill: colour(fill), fillTo: 0 });

const shareAxis = (more = {}) =>
  ({ ...valueAxis(0), values: (u, at) => at.map(v => share(v, stepDecimals(at.map(each => 100 * each), 2))), ...more });

const moneyTicks = (u, at) => at.map(v => Math.abs(v) >= 1e6 ? compact(v) : number(v, stepDecimals(at, 2)));

class CurveChart extends Plots {
  // `windows`: first bars of stretches to tell apart; `label` says what the chart shows.
  constructor(host, curves, { label, windows = [] }) {
    const panes = ['equity', 'drawdown', 'exposure', 'rolling'].filter(name => curves[name].length > 0);
    super(curves, layOutPlots(host, panes.length, label), 'window');
    Object.assign(this, { names: panes, key: host.dataset.draw, windows, log: false, compared: curves.benchmark.length > 0 });
    this.starts = windows.map(time => curves.index[Math.min(curves.index.length - 1, placeOf(curves.time, time))]);
    this.addButtons();
    this.build();
    this.start();
    this.home();
  }

  addButtons() {
    const { time } = this.chart;
    const years = (time.at(-1) - time[0]) / (365.25 * DAY);
    this.buttons = [...YEAR_RANGES.filter(([, n]) => n < years), ['All', Infinity]].map(([name, n]) => {
      const button = pressable(this.bar, name);
      button.addEventListener('click', () => this.showYears(n, button));
      return button;
    });
    this.bar.append(element('span', 'gap'));
    const toggle = (text, property) => {
      const button = pressable(this.bar, text);
      button.setAttribute('aria-pressed', this[property]);
      button.addEventListener('click', () => {
        this[property] = !this[property];
        button.setAttribute('aria-pressed', this[property]);
        this.build();
        this.setView(...this.view, true);
      });
    };
    toggle('Log scale', 'log');
    if (this.compared) toggle('Benchmark', 'compared');
    this.bar.append(element('span', 'hint', 'Drag to zoom, double-click for all, arrow keys to read'));
  }

  build() {
    this.plots.forEach(plot => plot.destroy());
    this.panes.querySelectorAll('.pane').forEach(box => box.remove());
    this.plots = [];
    const texts = { equity: money, drawdown: share, exposure: v => share(v, 0), rolling: v => number(v, 2) };
    const heights = { equity: 300, drawdown: 120, exposure: 76, rolling: 124 };
    this.names.forEach((name, k) => this.addPlot(this.outs[k], this[`${name}Pane`](k === this.names.length - 1),
        heights[name] + (k === this.names.length - 1 ? 26 : 0), texts[name]));
  }

  sheet(last, axis, y, series, hooks) {
    return pane(this.key, { scales: { y }, axes: [timeAxis(this.chart, last), axis], series: [{}, ...series], hooks });
  }

  equityPane(last) {
    const { index, equity, benchmark } = this.chart;
    const shown = values => this.log ? values.map(v => v > 0 ? v : null) : values;
    const scale = this.log ? { distr: 3, range: paddedLog } : { range: padded };
    const axis = { ...valueAxis(0), values: moneyTicks,
      ...(this.log ? { splits: logSplits, filter: (u, splits) => splits } : {}) };
    const lines = [...(this.compared ? [line('benchmark', 'benchmark', 1.3)] : []), line('strategy', 'strategy', 1.7)];
    const data = [index, ...(this.compared ? [shown(benchmark)] : []), shown(equity)];
    return [this.sheet(last, axis, scale, lines, { drawAxes: [u => this.drawWindows(u)] }), data];
  }

  drawdownPane(last) {
    const { index, drawdown, benchmarkDrawdown } = this.chart;
    const both = this.compared && benchmarkDrawdown.length > 0;
    const lines = [area('drawdown', 'down', 'under'), ...(both ? [line('benchmark', 'benchmark', 1.1)] : [])];
    return [this.sheet(last, shareAxis(), { range: (u, min) => [Math.min(-0.005, (min ?? 0) * 1.06), 0] },
        lines, { drawAxes: [u => this.drawWindows(u)] }), [index, drawdown, ...(both ? [benchmarkDrawdown] : [])]];
  }

  exposurePane(last) {
    const range = (u, min, max) => [Math.min(0, (min ?? 0) * 1.08), Math.max(1.08, (max ?? 0) * 1.08)];
    const splits = (u, axis, min, max) => niceTicks(min, max, 2);
    return [this.sheet(last, shareAxis({ splits }), { range }, [area('exposure', 'held-line', 'held')]),
      [this.chart.index, this.chart.exposure]];
  }

  rollingPane(last) {
    const lines = this.chart.rolling.map((each, k) => line(each.name, `roll-${k % 3}`));
    return [this.sheet(last, valueAxis(1), { range: padded }, lines, { drawAxes: [drawLevels([0])] }),
      [this.chart.index, ...this.chart.rolling.map(each => each.values)]];
  }

  drawWindows(u) {
    clipped(u, ctx => this.starts.forEach((start, k) => {
      const [from, to] = [start, this.starts[k + 1] ?? this.count].map(at => u.valToPos(at, 'x', true));
      ctx.fillStyle = palette['strategy-soft'];
      if (k % 2 === 0) ctx.fillRect(from, u.bbox.top, to - from, u.bbox.height);
    }));
  }

  showYears(years, button) {
    const { time, index } = this.chart;
    const from = years === Infinity ? 0 : index[placeOf(time, time.at(-1) - years * 365.25 * DAY)];
    this.setView(from - 0.5, this.count - 0.5);
    press(this.buttons, button);
  }

  home() {
    this.showYears(Infinity, this.buttons.at(-1));
  }

  setView(min, max, same = false) {
    if (!same) press(this.buttons);
    super.setView(min, max);
  }

  level(i) {
    return this.chart.equity[i];
  }

  readouts(i) {
    const c = this.chart;
    const both = this.compared;
    const parts = {
      equity: () => [['', dateText(c.time[i])], ['Strategy', money(c.equity[i]), 'c-strategy'],
        ...(both ? [['Benchmark', money(c.benchmark[i]), 'c-benchmark']] : [])],
      drawdown: () => [['Drawdown', share(c.drawdown[i]), 'c-under'],
        ...(both && c.benchmarkDrawdown.length ? [['benchmark', share(c.benchmarkDrawdown[i]), 'c-benchmark']] : [])],
      exposure: () => [['Exposure', share(c.exposure[i], 0), 'c-held']],
      rolling: () => c.rolling.map((each, k) =>
        [`${k === 0 ? 'Rolling Sharpe, ' : ''}${each.name}`, number(each.values[i], 2), `c-roll-${k % 3}`]),
    };
    return this.names.map(name => parts[name]());
  }
}
