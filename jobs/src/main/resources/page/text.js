// Text: one locale for all readers, so that a screenshot reads like the page.

const missing = v => v === null || v === undefined || !Number.isFinite(v);

const number = (v, decimals) => missing(v) ? 'n/a' : v.toLocaleString('en-US',
    { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).replace(/^-(?=[0.]*$)/, '').replace('-', '−');

const compact = v => {
  if (missing(v)) return 'n/a';
  const unit = [[1e12, ' T'], [1e9, ' B'], [1e6, ' M'], [1e3, ' K']].find(([size]) => Math.abs(v) >= size);
  return unit ? number(v / unit[0], 2) + unit[1] : number(v, 0);
};

const percent = v => missing(v) ? 'n/a' : (v > 0 ? '+' : '') + number(100 * v, 2) + ' %';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const DAY = 86400;

const dateOf = time => new Date(time * 1000);

const twoDigits = n => String(n).padStart(2, '0');

const clockText = time => `${twoDigits(dateOf(time).getUTCHours())}:${twoDigits(dateOf(time).getUTCMinutes())}`;

// Of a bar: a daily one has no clock.
const dateText = time => {
  const date = dateOf(time);
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return time % DAY === 0 ? day : `${day} ${clockText(time)}`;
};

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

// Columns come as whole numbers, the decimal point left out, each the difference to the last defined one.

const decodeColumn = (column, decimals) => {
  const scale = 10 ** decimals;
  let value = 0;
  return column.map(step => step === null ? null : (value += step) / scale);
};
