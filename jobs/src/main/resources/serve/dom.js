// Elements out of data. Whatever comes from the server becomes text, never markup.

export const el = (name, attributes = {}, ...children) => {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (key === 'value') node.value = value;
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.flat().filter(child => child !== undefined && child !== null && child !== false));
  return node;
};

export const show = (...nodes) => document.getElementById('main').replaceChildren(...nodes.flat().filter(Boolean));

const alike = (old, fresh) => old.nodeName === fresh.nodeName
  && ['data-key', 'aria-label'].every(name => old.getAttribute?.(name) === fresh.getAttribute?.(name));

const without = node => {
  const next = node.nextSibling;
  node.remove();
  return next;
};

const become = (old, fresh) => {
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  renew(old, ...fresh.childNodes);
};

// Makes what a place holds equal to new nodes. Those that are alike stay, and with them the focus, a press that is
// under way and what they do: a control is told by its name, a row by its key.
export const renew = (place, ...nodes) => {
  let at = place.firstChild;
  for (const fresh of nodes.flat().filter(Boolean)) {
    let old = at;
    while (old && !alike(old, fresh)) old = old.nextSibling;
    if (!old) {
      place.insertBefore(fresh, at);
      continue;
    }
    while (at !== old) at = without(at);
    become(old, fresh);
    at = old.nextSibling;
  }
  while (at) at = without(at);
};

let shown = 0;

// Says what has happened, to eyes and to screen readers.
export const say = (text, bad = false) => {
  const place = document.getElementById('status');
  place.replaceChildren(text ? el('span', { class: bad ? 'bad' : '' }, text) : '');
  const mine = ++shown;
  if (text && !bad) setTimeout(() => mine === shown && place.replaceChildren(), 8000);
};

export const head = (title, ...more) => el('div', { class: 'head' }, el('h1', {}, title), ...more);

export const empty = text => el('p', { class: 'empty' }, text);

// A table whose rows become blocks on a phone. Columns: [label, kind, cell]; the first cell heads its row.
export const table = (caption, columns, rows, rowClass = () => '') => el(
  'div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
  el('table', { class: 'stack' },
    el('caption', { class: 'hidden' }, caption),
    el('thead', {}, el('tr', {}, columns.map(([label, kind]) =>
      el('th', { scope: 'col', class: kind }, label || el('span', { class: 'hidden' }, 'Actions'))))),
    el('tbody', {}, rows.map(row => el('tr', { class: rowClass(row), 'data-key': row.id }, columns.map(([label, kind, cell], index) =>
      index === 0 ? el('th', { scope: 'row' }, cell(row)) : el('td', { class: kind, 'data-label': label || null }, cell(row))))))));

const WORDS = {
  COMPLETED: ['done', 'good'], done: ['done', 'good'],
  STARTED: ['running', 'warn'], STARTING: ['starting', 'warn'], running: ['running', 'warn'],
  STOPPING: ['stopping', 'warn'], STOPPED: ['stopped', 'warn'], cancelled: ['cancelled', ''], queued: ['waiting', ''],
  FAILED: ['failed', 'bad'], failed: ['failed', 'bad'], BUY: ['buy', 'good'], SELL: ['sell', 'bad'], HOLD: ['hold', ''],
};

export const tag = state => {
  const [word, kind] = WORDS[state] ?? [state.toLowerCase(), ''];
  return el('span', { class: `tag ${kind}` }, word);
};

export const number = (value, digits = 0) =>
  value === null || value === undefined ? '–' : value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

export const percent = value => value === null || value === undefined ? '–' : `${number(100 * value, 2)} %`;

export const seconds = value => {
  if (value === null || value === undefined) return '';
  if (value < 60) return `${number(value, value < 10 ? 1 : 0)} s`;
  const minutes = Math.floor(value / 60);
  return minutes < 60 ? `${minutes} min ${Math.round(value % 60)} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
};

export const moment = text => {
  if (!text) return '';
  const time = new Date(text);
  const today = time.toDateString() === new Date().toDateString();
  return time.toLocaleString('en-GB', today
    ? { hour: '2-digit', minute: '2-digit', second: '2-digit' }
    : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
};
