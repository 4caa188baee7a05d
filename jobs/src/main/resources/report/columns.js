// A symbol's chart out of its data element.

const COLOURS = ['ink', 'muted', 'grid', 'card', 'up', 'down', 'volume', 'sma20', 'sma50', 'band', 'band-fill', 'rsi',
  'macd', 'macd-signal', 'cross'];

const readChart = id => {
  const raw = JSON.parse(document.getElementById(id).textContent);
  const price = name => decodeColumn(raw[name], raw.scale);
  const chart = {
    decimals: raw.decimals,
    time: decodeColumn(raw.day, 0).map(day => day * DAY),
    volume: decodeColumn(raw.volume, 0),
    rsi: decodeColumn(raw.rsi, 2),
    macd: price('macd'),
    signal: price('signal'),
    sentiment: raw.sentiment.length > 0 ? decodeColumn(raw.sentiment, 3) : null,
    marks: raw.marks,
  };
  for (const name of ['open', 'high', 'low', 'close', 'sma20', 'sma50', 'upper', 'lower']) chart[name] = price(name);
  chart.histogram = chart.macd.map((v, i) => v === null || chart.signal[i] === null ? null : v - chart.signal[i]);
  chart.index = chart.time.map((_, i) => i);
  return chart;
};
