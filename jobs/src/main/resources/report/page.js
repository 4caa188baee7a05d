// Charts are made when they come into view, all of them before printing.

const charts = new Map();

const chartOf = host => {
  if (charts.has(host)) return;
  const chart = readChart(host.dataset.chart);
  if (chart.index.length === 0) host.replaceChildren(element('p', 'empty', 'There are no bars to draw.'));
  charts.set(host, chart.index.length === 0 ? null : new Chart(host, chart));
};

const hosts = [...document.querySelectorAll('[data-chart]')];

// The table: sorted by its heads (by a list on a phone, where there are no heads), filtered by text and signal.

const table = document.getElementById('table');
const rows = [...table.tBodies[0].rows];
const heads = [...table.querySelectorAll('th[data-key]')];
const NUMBERS = ['close', 'change', 'confidence', 'signal', 'points'];
const filter = { text: '', signal: '' };

const sortValue = (row, key) => {
  if (!NUMBERS.includes(key)) return row.querySelector(`[data-cell="${key}"]`).textContent.trim().toLowerCase();
  const raw = row.dataset[key].replace('−', '-');
  return raw === '' ? NaN : Number(raw);
};

const compare = (a, b) => {
  if (typeof a === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) - Number.isNaN(b);
  return a - b;
};

const sortBy = (key, descending) => {
  const keyed = rows.map(row => [sortValue(row, key), row]);
  keyed.sort(([a], [b]) => descending && !Number.isNaN(a) && !Number.isNaN(b) ? compare(b, a) : compare(a, b));
  table.tBodies[0].append(...keyed.map(([, row]) => row));
  for (const head of heads) {
    if (head.dataset.key === key) head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  }
};

const startSorting = () => {
  const list = document.getElementById('sort');
  list.append(new Option('Sort by …', ''));
  for (const head of heads) {
    const key = head.dataset.key;
    const button = element('button', 'sort', head.textContent);
    button.type = 'button';
    head.replaceChildren(button);
    list.append(new Option(button.textContent, key));
    button.addEventListener('click', () => {
      const now = head.getAttribute('aria-sort');
      sortBy(key, now ? now === 'ascending' : NUMBERS.includes(key));
    });
  }
  list.addEventListener('change', () => list.value && sortBy(list.value, NUMBERS.includes(list.value)));
};

const applyFilter = () => {
  let shown = 0;
  for (const row of rows) {
    const text = row.cells[0].textContent.toLowerCase();
    row.hidden = !text.includes(filter.text) || (filter.signal !== '' && row.dataset.label !== filter.signal);
    shown += row.hidden ? 0 : 1;
  }
  document.getElementById('shown').textContent = `${shown} of ${rows.length}`;
  document.getElementById('none').hidden = shown > 0;
};

const startFilters = () => {
  const box = document.getElementById('filters');
  const buttons = [...box.querySelectorAll('[data-signal]')];
  box.hidden = false;
  document.getElementById('search').addEventListener('input', event => {
    filter.text = event.target.value.trim().toLowerCase();
    applyFilter();
  });
  for (const button of buttons) {
    button.addEventListener('click', () => {
      filter.signal = button.dataset.signal;
      buttons.forEach(other => other.setAttribute('aria-pressed', other === button));
      applyFilter();
    });
  }
  applyFilter();
};

readPalette();
startTheme();
startPrint(() => {
  hosts.forEach(chartOf);
  document.querySelector('.inputs').open = true;
});
startSorting();
startFilters();
whenSeen(hosts, chartOf);
