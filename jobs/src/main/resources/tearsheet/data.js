// The run's numbers out of the data element.

const COLOURS = ['ink', 'muted', 'grid', 'rule', 'card', 'soft', 'up', 'down', 'warn', 'volume', 'cross', 'strategy',
  'strategy-soft', 'benchmark', 'under', 'held', 'held-line', 'roll-0', 'roll-1', 'roll-2'];

const DATA = JSON.parse(document.getElementById('data').textContent);

const unpack = column => decodeColumn(column.v, column.d);

const unpackTimes = column => decodeColumn(column.v, 0).map(time => time * column.u);

const readCurves = raw => ({
  bars: raw.bars,
  index: unpack(raw.index),
  time: unpackTimes(raw.time),
  rolling: raw.rolling.map(each => ({ name: each.name, values: unpack(each.values) })),
  ...Object.fromEntries(['equity', 'benchmark', 'drawdown', 'benchmarkDrawdown', 'exposure']
    .map(name => [name, unpack(raw[name])])),
});

const readCandles = raw => ({
  symbol: raw.symbol,
  decimals: raw.decimals,
  bars: raw.bars,
  index: raw.time.v.map((_, i) => i),
  time: unpackTimes(raw.time),
  ...Object.fromEntries(['open', 'high', 'low', 'close', 'volume'].map(name => [name, unpack(raw[name])])),
});

const readTrades = raw => {
  const names = ['symbol', 'reason', 'side', 'open', 'entryPrice', 'exitPrice', 'quantity', 'pnl', 'returns', 'bars',
    'mae', 'mfe'];
  const columns = names.map(name => unpack(raw[name]));
  const [entry, exit] = [unpackTimes(raw.entryTime), unpackTimes(raw.exitTime)];
  const first = raw.total - entry.length;
  return entry.map((time, i) => {
    const trade = Object.fromEntries(names.map((name, k) => [name, columns[k][i]]));
    return { ...trade, number: first + i + 1, symbol: raw.symbols[trade.symbol], reason: raw.reasons[trade.reason],
      side: trade.side === 0 ? 'long' : 'short', open: trade.open === 1, entryTime: time, exitTime: exit[i] };
  });
};

const readSets = raw => {
  const [parameters, metrics] = [raw.parameters.map(unpack), raw.metrics.map(unpack)];
  return raw.id.map((id, i) => ({ id, parameters: parameters.map(c => c[i]), metrics: metrics.map(c => c[i]) }));
};

// Figures as text, as in the tables beside them.

const share = (v, decimals = 2) => missing(v) ? 'n/a' : `${number(100 * v, decimals)} %`;

const money = v => number(v, Math.abs(v) < 100000 ? 2 : 0);

const figure = (v, unit) => {
  if (unit === 'FRACTION') return share(v);
  if (unit === 'RATIO') return number(v, 2);
  if (unit === 'MONEY') return money(v);
  return number(v, Number.isInteger(v) ? 0 : 1);
};

// A metric's name inside a sentence.
const words = name => name === 'sharpe' ? 'Sharpe ratio' : name.replaceAll('_', ' ');
