// One symbol's chart: read-outs, range buttons, its panes, and the last bars as a table.

const RANGES = [['1M', 21], ['3M', 63], ['6M', 126], ['1Y', 252], ['All', Infinity]];

// What stands below each other: pane, its height, decimals of its cursor (those of prices if left out).
const panesOf = chart => [
  { pane: pricePane, height: 330 },
  ...(chart.sentiment ? [{ pane: sentimentPane, height: 84, decimals: 2 }] : []),
  { pane: rsiPane, height: 96, decimals: 1 },
  { pane: macdPane, height: 122 },
];

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
    for (let i = chart.time.length - 1; i >= Math.max(0, chart.time.length - 20); i--) {
      const row = body.insertRow();
      row.append(element('td', '', dateText(chart.time[i])));
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

class Chart extends Plots {
  constructor(host, chart) {
    const panes = panesOf(chart);
    const news = chart.sentiment ? 'sentiment of the news, ' : '';
    super(chart, layOutPlots(host, panes.length,
        `${host.dataset.title}: candles with moving averages, bands, volume, ${news}RSI and MACD.`), 'pan');
    host.append(dataTable(chart));
    this.buttons = RANGES.map(([name, bars]) => {
      const button = pressable(this.bar, name);
      button.addEventListener('click', () => this.show(bars));
      return button;
    });
    this.bar.append(element('span', 'hint', 'Drag to pan, pinch or Ctrl + wheel to zoom, arrow keys to read'));
    panes.forEach(({ pane, height, decimals }, k) => this.addPlot(this.outs[k], pane(chart, host.dataset.chart),
        height, v => number(v, decimals ?? chart.decimals)));
    this.start();
    this.show(this.width() < 560 ? 63 : 126);
  }

  show(bars) {
    super.show(bars);
    press(this.buttons, this.buttons[RANGES.findIndex(([, each]) => each === bars)]);
  }

  home() {
    this.show(126);
  }

  setView(min, max) {
    press(this.buttons);
    super.setView(min, max);
  }

  level(i) {
    return this.chart.close[i];
  }

  readouts(i) {
    const chart = this.chart;
    const price = name => number(chart[name][i], chart.decimals);
    const change = changeAt(chart, i);
    const mark = chart.marks.find(([row, label]) => row === i && label !== 'HOLD');
    return [[
      ['', dateText(chart.time[i])], ['O', price('open')], ['H', price('high')], ['L', price('low')],
      ['C', price('close')], ['', percent(change), change < 0 ? 'is-down' : change > 0 ? 'is-up' : ''],
      ['Vol', compact(chart.volume[i])],
      ['SMA 20', price('sma20'), 'c-sma20'], ['SMA 50', price('sma50'), 'c-sma50'],
      ['Bands', `${price('lower')} – ${price('upper')}`, 'c-band'],
      ...(mark ? [['Signal', (mark[1] === 'BUY' ? '▲ ' : '▼ ') + mark[1], mark[1] === 'BUY' ? 'is-up' : 'is-down']] : []),
    ], ...(chart.sentiment ? [[['Sentiment, 3 sessions', number(chart.sentiment[i], 2)]]] : []), [['RSI', number(chart.rsi[i], 1), 'c-rsi']], [
      ['MACD', number(chart.macd[i], chart.decimals + 1), 'c-macd'],
      ['Signal', number(chart.signal[i], chart.decimals + 1), 'c-macd-signal'],
      ['Histogram', number(chart.histogram[i], chart.decimals + 1)],
    ]];
  }
}
