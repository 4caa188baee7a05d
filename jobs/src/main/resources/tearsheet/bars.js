// Histograms, bars per year and scattered trades.

const MARK_COLOURS = ['roll-0', 'ink', 'down', 'roll-1', 'roll-2', 'muted'];

const wholeText = v => Number.isInteger(v) ? number(v, 0) : '';

// `text` formats values; `split` colours what is at or below it as bad; `marks` are named lines; `normal` a mean and a
// deviation.
class HistogramDrawing extends Drawing {
  constructor(host, histogram, options) {
    super(host, options.height ?? 200, options.label);
    Object.assign(this, { histogram, ...options });
    this.total = histogram.counts.reduce((sum, n) => sum + n, 0);
    if (this.total === 0) this.height = 24;
    const marks = (this.marks ?? []).filter(mark => !missing(mark.value));
    this.marks = marks;
    legendKeys(host, marks.map((mark, i) => [`c-mark-${i % MARK_COLOURS.length}`, mark.name, this.text(mark.value)]));
  }

  range() {
    const { from, width, counts } = this.histogram;
    const [low, high] = extent(this.marks.map(mark => mark.value));
    const [min, max] = [Math.min(from, low), Math.max(from + width * counts.length, high)];
    const pad = (max - min) * 0.015;
    return { min: min - pad, max: max + pad, text: this.text };
  }

  draw(ctx, width, height) {
    const { from, width: step, counts } = this.histogram;
    if (this.total === 0) return plainText(ctx, 'There are no values.', 4, 14);
    const bell = v => this.total * step / (this.normal.deviation * Math.sqrt(2 * Math.PI))
        * Math.exp(-0.5 * ((v - this.normal.mean) / this.normal.deviation) ** 2);
    const belled = this.normal && this.normal.deviation > 0;
    const most = this.top(belled ? bell(this.normal.mean) : 0);
    const f = frame(ctx, [width, height], this.range(), { min: 0, max: most * 1.05, text: wholeText });
    this.frame = f;
    counts.forEach((count, i) => {
      const [x0, x1] = [f.atX(from + i * step), f.atX(from + (i + 1) * step)];
      ctx.fillStyle = this.split === undefined || from + (i + 0.5) * step > this.split ? palette.strategy : palette.down;
      ctx.globalAlpha = this.at === i ? 1 : 0.62;
      const gap = x1 - x0 > 4 ? 1 : 0;
      const top = count > 0 ? Math.min(f.atY(count), f.bottom - 1) : f.bottom;
      ctx.fillRect(x0, Math.max(f.top, top), Math.max(0.6, x1 - x0 - gap), f.bottom - Math.max(f.top, top));
      if (count > most * 1.05) this.broken(ctx, f, x0, x1, count);
    });
    ctx.globalAlpha = 1;
    if (belled) {
      const curve = [];
      for (let x = f.left; x <= f.right; x += 2) curve.push([x, f.atY(bell(f.xAt(x)))]);
      stroke(ctx, curve, palette.ink, 1.4, [4, 3]);
    }
    this.marks.forEach((mark, i) => stroke(ctx, [[f.atX(mark.value), f.top], [f.atX(mark.value), f.bottom]],
        palette[MARK_COLOURS[i % MARK_COLOURS.length]], 2));
    stroke(ctx, [[f.left, f.bottom], [f.right, f.bottom]], palette.rule);
  }

  // One bin far above all others, like the days without a position, would flatten the rest: it is cut, and says so.
  top(bell) {
    const [first, second] = [...this.histogram.counts, 0].sort((a, b) => b - a);
    return Math.max(first > 2.5 * second && second > 0 ? second * 1.25 : first, bell);
  }

  broken(ctx, f, x0, x1, count) {
    ctx.globalAlpha = 1;
    stroke(ctx, [[x0 - 4, f.top + 14], [x1 + 4, f.top + 8]], palette.card, 3);
    plainText(ctx, number(count, 0), x1 + 5, f.top + 5, 'left', palette.ink);
  }

  point(x) {
    const { from, width, counts } = this.histogram;
    const i = this.frame ? Math.floor((this.frame.xAt(x) - from) / width) : -1;
    this.at = i >= 0 && i < counts.length ? i : undefined;
    this.redraw();
    if (this.at === undefined) return this.say();
    this.say(`${this.text(from + i * width)} to ${this.text(from + (i + 1) * width)}: `, strong(number(counts[i], 0)),
        ` (${share(counts[i] / this.total, 1)})`);
  }

  leave() {
    this.at = undefined;
    this.redraw();
    this.say();
  }
}

class YearBars extends Drawing {
  constructor(host, years) {
    super(host, years.length === 0 ? 24 : 220, 'Return of each calendar year, strategy and benchmark');
    this.years = years;
    this.compared = years.some(year => !missing(year.benchmark));
    legendKeys(host, [['c-strategy', 'Strategy', ''], ...(this.compared ? [['c-benchmark', 'Benchmark', '']] : [])]);
  }

  draw(ctx, width, height) {
    if (this.years.length === 0) return plainText(ctx, 'There are no years.', 4, 14);
    const [low, high] = extent(this.years.flatMap(year => [year.total, year.benchmark, 0]));
    const n = this.years.length;
    const room = Math.max(1, Math.ceil(n / Math.max(1, Math.floor((width - 50) / 40))));
    const ticks = this.years.map((_, i) => i).filter(i => (n - 1 - i) % room === 0);
    const pad = (high - low || 0.01) * 0.06;
    const f = frame(ctx, [width, height],
        { min: -0.5, max: n - 0.5, ticks, text: i => String(this.years[i].year) },
        { min: low < 0 ? low - pad : 0, max: high + pad, text: v => share(v, 0) });
    this.frame = f;
    const slot = (f.right - f.left) / n;
    const bar = Math.min(18, slot * (this.compared ? 0.36 : 0.7));
    const fill = (value, x, colour) => {
      if (missing(value)) return;
      ctx.fillStyle = colour;
      const [a, b] = [f.atY(value), f.atY(0)];
      ctx.fillRect(x, Math.min(a, b), bar, Math.max(1, Math.abs(a - b)));
    };
    this.years.forEach((year, i) => {
      ctx.globalAlpha = this.at === undefined || this.at === i ? 1 : 0.45;
      const x = f.atX(i) - (this.compared ? bar : bar / 2);
      fill(year.total, x, palette.strategy);
      if (this.compared) fill(year.benchmark, x + bar, palette.benchmark);
    });
    ctx.globalAlpha = 1;
    stroke(ctx, [[f.left, f.atY(0)], [f.right, f.atY(0)]], palette.muted);
  }

  point(x) {
    const i = this.frame ? Math.round(this.frame.xAt(x)) : -1;
    const year = this.years[i];
    this.at = year ? i : undefined;
    this.redraw();
    if (!year) return this.say();
    this.say(`${year.year}: `, strong(percent(year.total)),
        ...(missing(year.benchmark) ? [] : [', benchmark ', strong(percent(year.benchmark))]));
  }

  leave() {
    this.at = undefined;
    this.redraw();
    this.say();
  }
}

// Each trade's return against its worst loss on the way: winners that first hurt stand to the left.
class PainDrawing extends Drawing {
  constructor(host, trades) {
    super(host, trades.length === 0 ? 24 : 220, 'Return of each trade against its maximum adverse excursion');
    this.trades = trades.filter(trade => !missing(trade.mae) && !missing(trade.returns));
  }

  draw(ctx, width, height) {
    if (this.trades.length === 0) return plainText(ctx, 'Excursions are not known.', 4, 14);
    const [low] = extent([...this.trades.map(trade => trade.mae), -0.001]);
    const [bottom, top] = extent([...this.trades.map(trade => trade.returns), 0]);
    const pad = (top - bottom || 0.01) * 0.06;
    const f = frame(ctx, [width, height], { min: low * 1.04, max: -low * 0.03, text: v => share(v, stepDecimals([0, -low * 20], 1)) },
        { min: bottom - pad, max: top + pad, text: v => share(v, 0), room: 52 });
    this.frame = f;
    stroke(ctx, [[f.left, f.atY(0)], [f.right, f.atY(0)]], palette.muted);
    for (const trade of this.trades) {
      ctx.fillStyle = trade.returns >= 0 ? palette.up : palette.down;
      ctx.globalAlpha = this.near === trade ? 1 : 0.55;
      ctx.beginPath();
      ctx.arc(f.atX(trade.mae), f.atY(trade.returns), this.near === trade ? 5 : 3.2, 0, 7);
      ctx.fill();
    }
    ctx.globalAlpha = 1;
  }

  point(x, y) {
    const far = trade => (this.frame.atX(trade.mae) - x) ** 2 + (this.frame.atY(trade.returns) - y) ** 2;
    const near = this.trades.reduce((best, each) => best && far(best) <= far(each) ? best : each, null);
    this.near = near && far(near) < 400 ? near : null;
    this.redraw();
    if (!this.near) return this.say();
    this.say(`#${near.number} ${near.symbol}, ${dateText(near.entryTime)}: return `, strong(percent(near.returns)),
        ', worst ', strong(percent(near.mae)), ', best ', strong(percent(near.mfe)));
  }

  leave() {
    this.near = null;
    this.redraw();
    this.say();
  }
}
