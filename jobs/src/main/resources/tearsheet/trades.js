// Trades on the candles, and the list of trades.

// A trade is a line from entry to exit: entries point the way of the trade, exits against it, coloured by outcome.
const drawTrades = (chart, trades, chosen) => u => clipped(u, ctx => {
  const { min, max } = u.scales.x;
  const seen = trades.filter(trade => trade.to >= min - 1 && trade.from <= max + 1);
  const dpr = devicePixelRatio;
  const crowded = seen.length > u.bbox.width / dpr / 12;
  const at = (i, price) => [u.valToPos(chart.index[i], 'x', true), u.valToPos(price, 'y', true)];
  for (const trade of seen) {
    const won = palette[trade.returns >= 0 ? 'up' : 'down'];
    const long = trade.side === 'long' ? 1 : -1;
    const [from, to] = [at(trade.from, trade.entryPrice), at(trade.to, trade.exitPrice)];
    stroke(ctx, [from, to], won, (trade === chosen() ? 3.5 : crowded ? 1.2 : 1.8) * dpr, trade.open ? [2 * dpr, 3 * dpr] : [5 * dpr, 3 * dpr]);
    if (crowded) continue;
    const tip = (i, place, side, fill) => {
      const far = u.valToPos(side > 0 ? chart.low[i] : chart.high[i], 'y', true);
      drawTip(ctx, place[0], (missing(chart.close[i]) ? place[1] : far) + side * 4 * dpr, side, fill);
    };
    tip(trade.from, from, long, palette.strategy);
    if (!trade.open) tip(trade.to, to, -long, won);
  }
});

class CandleChart extends Plots {
  constructor(host, chart, trades) {
    super(chart, layOutPlots(host, 1, `${chart.symbol}: candles with the trades.`), 'window');
    const place = time => Math.max(0, placeOf(chart.time, time + 1) - 1);
    this.trades = trades.filter(trade => trade.symbol === chart.symbol && trade.exitTime >= chart.time[0])
      .map(trade => ({ ...trade, from: place(trade.entryTime), to: place(trade.exitTime) }));
    this.buttons = [['3M', 63], ['1Y', 252], ['3Y', 756], ['All', Infinity]].map(([name, bars]) => {
      const button = pressable(this.bar, name);
      button.addEventListener('click', () => this.show(bars, button));
      return button;
    });
    this.bar.append(element('span', 'gap'));
    for (const [text, step, spoken] of [['‹', -1, 'Previous trade'], ['›', 1, 'Next trade']]) {
      const button = pressable(this.bar, text);
      button.setAttribute('aria-label', spoken);
      button.title = spoken;
      button.addEventListener('click', () => this.next(step));
    }
    this.bar.append(element('span', 'hint', 'Drag to zoom, double-click for all, arrow keys to read'));
    this.addPlot(this.outs[0], this.candlePane(), 360, v => number(v, chart.decimals));
    this.start();
    this.show(252, this.buttons[1]);
  }

  candlePane() {
    const { chart } = this;
    return [pane('candles', {
      scales: candleScales(),
      axes: [timeAxis(chart, true), valueAxis(chart.decimals)],
      series: [{}, ...candleSeries()],
      hooks: { drawAxes: [drawCandles(chart)], draw: [drawTrades(chart, this.trades, () => this.trades[this.current])] },
    }), [chart.index, chart.high, chart.low, chart.volume]];
  }

  show(bars, button) {
    super.show(bars);
    press(this.buttons, button);
  }

  home() {
    this.show(Infinity, this.buttons.at(-1));
  }

  setView(min, max) {
    press(this.buttons);
    super.setView(min, max);
  }

  next(step) {
    const middle = (this.view[0] + this.view[1]) / 2;
    const now = this.current ?? (step > 0 ? this.trades.findIndex(trade => trade.from > middle) - 1
        : this.trades.findLastIndex(trade => trade.from < middle) + 1);
    this.goTo(this.trades[Math.max(0, Math.min(this.trades.length - 1, now + step))]);
  }

  goTo(trade) {
    if (!trade) return;
    this.current = this.trades.findIndex(each => each.number === trade.number);
    const { from, to } = this.trades[this.current] ?? {};
    if (from === undefined) return;
    const around = Math.max(30, (to - from) * 0.4);
    this.setView(from - around, to + around);
    this.point(from);
  }

  level(i) {
    return this.chart.close[i];
  }

  readouts(i) {
    const { chart } = this;
    const price = name => number(chart[name][i], chart.decimals);
    const change = changeAt(chart, i);
    const held = this.trades.filter(trade => trade.from <= i && i <= trade.to).slice(0, 2);
    return [[['', dateText(chart.time[i])], ['O', price('open')], ['H', price('high')], ['L', price('low')],
      ['C', price('close')], ['', percent(change), change < 0 ? 'is-down' : change > 0 ? 'is-up' : ''],
      ...held.map(trade => [`Trade ${trade.number}, ${trade.side}`, percent(trade.returns),
        trade.returns < 0 ? 'is-down' : 'is-up'])]];
  }
}

// One chart at a time, chosen by symbol.
class CandleCharts {
  constructor(host, all, trades) {
    const box = element('div', 'choices');
    this.place = element('div');
    Object.assign(this, { all, trades });
    host.replaceChildren(box, this.place);
    box.hidden = all.length < 2;
    this.select = choice(box, 'Symbol', all.map((raw, i) => [i, raw.symbol]), i => this.open(Number(i)));
    this.left = host.appendChild(element('p', 'more'));
    this.open(0);
  }

  open(i) {
    if (this.at === i) return;
    this.at = i;
    this.select.value = i;
    drawn.delete(this.chart);
    this.place.dataset.draw = 'candle';
    const chart = readCandles(this.all[i]);
    if (chart.index.length === 0) return this.place.replaceChildren(element('p', 'empty', 'There are no bars to draw.'));
    this.chart = new CandleChart(this.place, chart, this.trades);
    const shown = chart.index.length;
    this.left.textContent = shown < chart.bars ? `The last ${number(shown, 0)} of ${number(chart.bars, 0)} bars.` : '';
  }

  goTo(trade) {
    const i = this.all.findIndex(raw => raw.symbol === trade.symbol);
    if (i < 0) return;
    this.open(i);
    this.chart?.goTo(trade);
    this.place.scrollIntoView({ block: 'center' });
  }
}

// Head, value to sort by, text.
const TRADE_COLUMNS = [
  ['#', t => t.number, t => t.number], ['Symbol', t => t.symbol, t => t.symbol], ['Side', t => t.side, t => t.side],
  ['Entry', t => t.entryTime, t => dateText(t.entryTime)],
  ['Exit', t => t.exitTime, t => t.open ? 'open' : dateText(t.exitTime)],
  ['Bars', t => t.bars, t => number(t.bars, 0)],
  ['Quantity', t => t.quantity, t => number(t.quantity, Number.isInteger(t.quantity) ? 0 : 4)],
  ['Entry price', t => t.entryPrice, t => number(t.entryPrice, 2)],
  ['Exit price', t => t.exitPrice, t => number(t.exitPrice, 2)],
  ['PnL', t => t.pnl, t => money(t.pnl)], ['Return', t => t.returns, t => percent(t.returns)],
  ['MAE', t => t.mae, t => share(t.mae)], ['MFE', t => t.mfe, t => share(t.mfe)], ['Exit by', t => t.reason, t => t.reason],
];

const TEXT_COLUMNS = ['Symbol', 'Side', 'Entry', 'Exit', 'Exit by'];
const SIGNED_COLUMNS = ['PnL', 'Return'];

const TRADE_FILTERS = [['All', () => true], ['Winners', t => t.pnl > 0], ['Losers', t => t.pnl < 0], ['Open', t => t.open]];

const PAGE = 25;

class TradeList {
  constructor(host, trades, charts) {
    Object.assign(this, { trades, charts, shown: PAGE, filter: TRADE_FILTERS[0], by: 0, down: false });
    const several = new Set(trades.map(trade => trade.symbol)).size > 1;
    this.columns = TRADE_COLUMNS.filter(([name]) => several || name !== 'Symbol');
    const bar = element('div', 'section-head');
    bar.append(element('h3', '', 'List'), this.filters());
    const scroll = element('div', 'scroll');
    this.table = scroll.appendChild(element('table', 'plain striped pinned'));
    this.table.id = 'list';
    this.tail = element('div', 'tail');
    host.replaceChildren(bar, scroll, this.tail);
    this.head();
    this.fill();
  }

  filters() {
    const box = element('div', 'filters');
    const group = box.appendChild(element('div'));
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', 'Show trades');
    const used = TRADE_FILTERS.filter(([, fits]) => this.trades.some(fits));
    const buttons = used.map(filter => {
      const button = pressable(group, `${filter[0]} ${this.trades.filter(filter[1]).length}`);
      button.addEventListener('click', () => {
        Object.assign(this, { filter, shown: PAGE });
        press(buttons, button);
        this.fill();
      });
      return button;
    });
    press(buttons, buttons[0]);
    return box;
  }

  head() {
    const row = this.table.createTHead().insertRow();
    this.columns.forEach(([name], k) => {
      const cell = row.appendChild(element('th', TEXT_COLUMNS.includes(name) ? '' : 'num'));
      cell.scope = 'col';
      const button = cell.appendChild(element('button', 'sort', name));
      button.type = 'button';
      button.addEventListener('click', () => {
        this.down = this.by === k ? !this.down : !TEXT_COLUMNS.includes(name) && k > 0;
        this.by = k;
        this.fill();
      });
    });
    this.body = this.table.createTBody();
  }

  sorted() {
    const value = this.columns[this.by][1];
    const turn = this.down ? -1 : 1;
    const order = (a, b) => (b === null) - (a === null) ? (a === null) - (b === null) : (a < b ? -1 : a > b ? 1 : 0) * turn;
    return this.trades.filter(this.filter[1]).sort((a, b) => order(value(a), value(b)) || a.number - b.number);
  }

  fill() {
    const list = this.sorted();
    this.body.replaceChildren(...list.slice(0, this.shown).map(trade => this.row(trade)));
    [...this.table.tHead.rows[0].cells].forEach((cell, k) => {
      if (k === this.by) cell.setAttribute('aria-sort', this.down ? 'descending' : 'ascending');
      else cell.removeAttribute('aria-sort');
    });
    this.tail.replaceChildren(`${Math.min(this.shown, list.length)} of ${list.length}`);
    if (list.length > this.shown) {
      pressable(this.tail, 'Show more').addEventListener('click', () => {
        this.shown += 4 * PAGE;
        this.fill();
      });
    }
  }

  row(trade) {
    const row = element('tr');
    this.columns.forEach(([name, , text], k) => {
      const cell = row.appendChild(element(k === 0 ? 'th' : 'td', TEXT_COLUMNS.includes(name) ? '' : 'num'));
      cell.textContent = text(trade);
      if (SIGNED_COLUMNS.includes(name)) cell.classList.add(trade.pnl > 0 ? 'up' : trade.pnl < 0 ? 'down' : 'num');
    });
    const [first] = row.cells;
    first.scope = 'row';
    if (this.charts) {
      const button = element('button', 'goto', first.textContent);
      button.type = 'button';
      button.setAttribute('aria-label', `Trade ${trade.number}: show on the candles`);
      button.addEventListener('click', () => this.charts.goTo(trade));
      first.replaceChildren(button);
    }
    return row;
  }
}
