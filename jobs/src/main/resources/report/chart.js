// One symbol's chart: read-outs, range buttons, and one window of bars that all panes share.

const RANGES = [['1M', 21], ['3M', 63], ['6M', 126], ['1Y', 252], ['All', Infinity]];
const HEIGHTS = [330, 96, 122];

const element = (tag, name, text) => {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text !== undefined) made.textContent = text;
  return made;
};

const fillReadout = (target, parts) => target.replaceChildren(...parts.map(([name, value, swatch]) => {
  const part = element('span', swatch ? `swatch ${swatch}` : '');
  part.append(element('i', '', name), ' ', element('b', '', value));
  return part;
}));

const readouts = (chart, i) => {
  const price = name => number(chart[name][i], chart.decimals);
  const change = changeAt(chart, i);
  const mark = chart.marks.find(([row, label]) => row === i && label !== 'HOLD');
  return [[
    ['', dateText(chart.day[i])], ['O', price('open')], ['H', price('high')], ['L', price('low')],
    ['C', price('close')], ['', percent(change), change < 0 ? 'is-down' : change > 0 ? 'is-up' : ''], ['Vol', compact(chart.volume[i])],
    ['SMA 20', price('sma20'), 'c-sma20'], ['SMA 50', price('sma50'), 'c-sma50'],
    ['Bands', `${price('lower')} – ${price('upper')}`, 'c-band'],
    ...(mark ? [['Signal', (mark[1] === 'BUY' ? '▲ ' : '▼ ') + mark[1], mark[1] === 'BUY' ? 'is-up' : 'is-down']] : []),
  ], [['RSI', number(chart.rsi[i], 1), 'c-rsi']], [
    ['MACD', number(chart.macd[i], chart.decimals + 1), 'c-macd'],
    ['Signal', number(chart.signal[i], chart.decimals + 1), 'c-macd-signal'],
    ['Histogram', number(chart.histogram[i], chart.decimals + 1)],
  ]];
};

const dataTable = chart => {
  const details = element('details', 'bars');
  details.append(element('summary', '', 'The last 20 bars as a table'));
  details.addEventListener('toggle', () => {
    if (!details.open || details.querySelector('table')) return;
    const table = element('table', 'plain');
    const head = table.createTHead().insertRow();
    for (const name of ['Date', 'Open', 'High', 'Low', 'Close', 'Change', 'Volume', 'RSI']) {
      const cell = head.appendChild(element('th', name === 'Date' ? '' : 'num', name));
      cell.scope = 'col';
    }
    const body = table.createTBody();
    for (let i = chart.day.length - 1; i >= Math.max(0, chart.day.length - 20); i--) {
      const row = body.insertRow();
      row.append(element('td', '', dateText(chart.day[i])));
      const texts = ['open', 'high', 'low', 'close'].map(n => number(chart[n][i], chart.decimals));
      for (const text of [...texts, percent(changeAt(chart, i)), compact(chart.volume[i]), number(chart.rsi[i], 1)]) {
        row.append(element('td', 'num', text));
      }
    }
    const scroll = element('div', 'scroll');
    scroll.append(table);
    details.append(scroll);
  });
  return details;
};

const layOut = (host, chart) => {
  const bar = element('div', 'ranges');
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', 'Range');
  const buttons = RANGES.map(([name]) => {
    const button = bar.appendChild(element('button', '', name));
    button.type = 'button';
    return button;
  });
  bar.append(element('span', 'hint', 'Drag to pan, pinch or Ctrl + wheel to zoom, arrow keys to read'));
  const panes = element('div', 'panes');
  panes.tabIndex = 0;
  panes.setAttribute('role', 'application');
  panes.setAttribute('aria-roledescription', 'interactive chart');
  panes.setAttribute('aria-label', `${host.dataset.title}: candles with moving averages, bands, volume, RSI and MACD. `
      + 'Left and right read bar by bar, plus and minus zoom, Home and End go to the ends.');
  const outs = HEIGHTS.map(() => panes.appendChild(element('p', 'readout')));
  const spoken = element('p', 'sr');
  spoken.setAttribute('aria-live', 'polite');
  host.replaceChildren(bar, panes, spoken, dataTable(chart));
  return { buttons, panes, outs, spoken };
};

class Chart {
  constructor(host) {
    this.host = host;
    this.data = readChart(host.dataset.chart);
    this.count = this.data.day.length;
    if (this.count === 0) {
      host.replaceChildren(element('p', 'empty', 'There are no bars to draw.'));
      return;
    }
    Object.assign(this, layOut(host, this.data));
    this.plots = [pricePane, rsiPane, macdPane].map((pane, k) => this.plot(pane, k));
    this.buttons.forEach((button, k) => button.addEventListener('click', () => this.show(RANGES[k][1])));
    this.read(null);
    this.show(this.width() < 560 ? 63 : 126);
    new ResizeObserver(() => this.resize(this.width())).observe(this.panes);
    listen(this);
  }

  plot(pane, k) {
    const [options, data] = pane(this.data, this.host.dataset.chart);
    const box = element('div', 'pane');
    const level = box.appendChild(element('span', 'level'));
    this.outs[k].after(box);
    const follow = u => {
      if (k === 0) this.read(u.cursor.idx);
      level.textContent = number(u.posToVal(u.cursor.top, 'y'), k === 1 ? 1 : this.data.decimals);
      level.style.top = `${u.cursor.top + 8}px`;
      level.hidden = !(u.cursor.top >= 0);
    };
    const hooks = { ...options.hooks, setCursor: [follow] };
    return new uPlot({ ...options, hooks, width: this.width(), height: HEIGHTS[k] }, data, box);
  }

  width() {
    return Math.max(240, Math.floor(this.panes.clientWidth));
  }

  resize(width) {
    if (!this.plots || this.plots[0].width === width) return;
    this.plots.forEach((plot, k) => plot.setSize({ width, height: HEIGHTS[k] }));
  }

  redraw() {
    this.plots?.forEach(plot => plot.redraw(false, true));
  }

  show(bars) {
    const span = Math.min(bars, this.count);
    this.setView(this.count - span - 0.5, this.count + 0.5);
    this.buttons.forEach((button, k) => button.setAttribute('aria-pressed', RANGES[k][1] === bars));
  }

  setView(min, max) {
    const span = Math.max(8, Math.min(max - min, this.count + 1));
    const from = Math.max(-0.5, Math.min(min, this.count + 0.5 - span));
    this.view = [from, from + span];
    this.buttons.forEach(button => button.setAttribute('aria-pressed', false));
    this.plots.forEach(plot => plot.setScale('x', { min: from, max: from + span }));
  }

  zoom(factor, share = 1) {
    const [min, max] = this.view;
    const at = min + (max - min) * share;
    const span = Math.max(8, Math.min((max - min) * factor, this.count + 1));
    this.setView(at - span * share, at + span * (1 - share));
  }

  pan(bars) {
    this.setView(this.view[0] + bars, this.view[1] + bars);
  }

  read(at) {
    const i = missing(at) ? this.count - 1 : at;
    readouts(this.data, i).forEach((parts, k) => fillReadout(this.outs[k], parts));
  }

  point(i) {
    this.at = Math.max(0, Math.min(this.count - 1, i));
    if (this.at < this.view[0]) this.pan(this.at - this.view[0] - 1);
    if (this.at > this.view[1] - 1) this.pan(this.at - this.view[1] + 2);
    requestAnimationFrame(() => {
      const [plot] = this.plots;
      plot.setCursor({ left: plot.valToPos(this.at, 'x'), top: plot.valToPos(this.data.close[this.at], 'y') }, true, true);
    });
    this.spoken.textContent = readouts(this.data, this.at).flat().map(([name, value]) => `${name} ${value}`).join(', ');
  }
}

const KEYS = {
  ArrowLeft: chart => chart.point((chart.at ?? chart.count) - 1),
  ArrowRight: chart => chart.point((chart.at ?? chart.count - 2) + 1),
  Home: chart => chart.point(0),
  End: chart => chart.point(chart.count - 1),
  '+': chart => chart.zoom(0.8),
  '=': chart => chart.zoom(0.8),
  '-': chart => chart.zoom(1.25),
};

const listen = chart => {
  const fingers = new Map();
  const barsPerPixel = over => (chart.view[1] - chart.view[0]) / over.clientWidth;
  const moved = (over, event) => {
    const before = fingers.get(event.pointerId);
    const others = [...fingers].filter(([id]) => id !== event.pointerId).map(([, x]) => x);
    fingers.set(event.pointerId, event.clientX);
    if (others.length === 0) return chart.pan((before - event.clientX) * barsPerPixel(over));
    const [was, is] = [before, event.clientX].map(x => Math.max(20, Math.abs(x - others[0])));
    return chart.zoom(was / is, (others[0] - over.getBoundingClientRect().left) / over.clientWidth);
  };
  for (const { over } of chart.plots) {
    over.addEventListener('pointerdown', event => {
      fingers.set(event.pointerId, event.clientX);
      over.setPointerCapture(event.pointerId);
    });
    over.addEventListener('pointermove', event => fingers.has(event.pointerId) && moved(over, event));
    for (const end of ['pointerup', 'pointercancel']) {
      over.addEventListener(end, event => fingers.delete(event.pointerId));
    }
    over.addEventListener('dblclick', () => chart.show(126));
    over.addEventListener('wheel', event => {
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (!event.ctrlKey && !event.metaKey && !sideways) return;
      event.preventDefault();
      if (sideways) chart.pan(event.deltaX * barsPerPixel(over));
      else chart.zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 250), event.offsetX / over.clientWidth);
    }, { passive: false });
  }
  chart.panes.addEventListener('keydown', event => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act(chart);
  });
};
