// What was submitted: its progress, its results, its report, and several beside each other.

import { get, remove } from './api.js';
import { el, empty, head, moment, number, percent, renew, say, seconds, show, table, tag } from './dom.js';

const EVERY = 3000;
const chosen = new Set();

const cancel = (each, after) => el('button', {
  type: 'button', class: 'small quiet', 'aria-label': `Cancel ${each.name}`, disabled: each.cancelling,
  onclick: async event => {
    event.target.disabled = true;
    try {
      await remove(`/api/backtests/${each.id}`);
      say(`${each.name} is being cancelled.`);
      after();
    } catch (problem) {
      say(problem.message, true);
      event.target.disabled = false;
    }
  },
}, each.cancelling ? 'Cancelling…' : 'Cancel');

const open = state => state === 'queued' || state === 'running';

const choose = (each, changed) => el('input', {
  type: 'checkbox', 'aria-label': `Compare ${each.name}`, checked: chosen.has(each.id),
  onchange: event => { event.target.checked ? chosen.add(each.id) : chosen.delete(each.id); changed(); },
});

const sets = each => each.state === 'running' && each.sets.done > 0
  ? `${number(each.sets.done)} of ${number(each.sets.total)}` : number(each.sets.total);

const list = (all, holder, again, changed) => table('Submissions, newest first', [
  ['Name', '', each => [el('a', { href: `#backtest/${each.id}` }, each.name), each.message && el('span', { class: 'small' }, each.message)]],
  ['State', 'tight', each => tag(each.state)],
  ...(holder.role === 'operator' ? [['User', '', each => each.user]] : []),
  ['Sets', 'number', sets],
  ['Submitted', 'tight', each => moment(each.times.submitted)],
  ['Took', 'number', each => seconds(each.times.seconds)],
  ['', 'acts', each => open(each.state)
    ? cancel(each, again)
    : each.state === 'done' && el('label', { class: 'choice' }, choose(each, changed), 'Compare')],
], all);

export const backtests = async (holder, scope) => {
  const place = el('div');
  const button = el('a', { class: 'button quiet push', href: '#compare' });
  const changed = () => {
    button.textContent = chosen.size > 1 ? `Compare ${chosen.size}` : 'Choose two to compare';
    if (chosen.size > 1) button.setAttribute('href', `#compare/${[...chosen].join('/')}`);
    else button.removeAttribute('href');
  };
  let shown = '';
  const look = async () => {
    const { backtests: all } = await get('/api/backtests');
    const now = JSON.stringify(all);
    if (!scope.alive || now === shown) return;
    shown = now;
    renew(place, all.length ? list(all, holder, look, changed) : empty('Nothing has been submitted yet.'));
  };
  await look();
  if (!scope.alive) return;
  changed();
  show(head('Backtests', button, holder.role !== 'viewer' && el('a', { class: 'button', href: '#submit' }, 'Submit')), place);
  const timer = setInterval(() => look().catch(() => {}), EVERY);
  scope.leaving.push(() => clearInterval(timer));
};

const figure = (label, value) => el('div', {}, el('dt', {}, label), el('dd', {}, value));

const progress = view => {
  const { total, done, perSecond, secondsLeft } = view.sets;
  return el('section', { class: 'card', 'aria-label': 'Progress' },
    el('progress', { max: total, value: done, 'aria-label': 'Parameter sets done' }),
    el('dl', { class: 'figures' },
      figure('State', tag(view.state)),
      figure('Sets done', `${number(done)} of ${number(total)}`),
      figure('Sets a second', perSecond > 0 ? number(perSecond) : '–'),
      figure('Time left', secondsLeft === null ? '–' : seconds(secondsLeft))));
};

const METRICS = [
  ['Return', set => percent(set.returns.total)],
  ['A year', set => percent(set.returns.annual)],
  ['Volatility', set => percent(set.returns.volatility)],
  ['Sharpe', set => number(set.returns.sharpe, 3)],
  ['Sortino', set => number(set.returns.sortino, 3)],
  ['Calmar', set => number(set.returns.calmar, 3)],
  ['Max drawdown', set => percent(set.returns.maxDrawdown)],
  ['Win rate', set => percent(set.winRate)],
  ['Profit factor', set => number(set.profitFactor, 3)],
  ['Trades', set => number(set.trades)],
  ['Final value', set => number(set.finalValue, 2)],
];

const best = sets => table('Best parameter sets', [
  ['Rank', '', set => `${set.rank}`],
  ['Symbol', '', set => set.symbol],
  ['Parameters', '', set => set.parameters],
  ...METRICS.filter(([label]) => ['Return', 'A year', 'Sharpe', 'Max drawdown', 'Trades'].includes(label))
    .map(([label, value]) => [label, 'number', value]),
], sets);

const frame = (src, title) => el('iframe', { class: 'report', src, title, sandbox: 'allow-scripts allow-popups allow-downloads allow-modals' });

const ended = async view => {
  if (view.state !== 'done') return [];
  const results = await get(`/api/backtests/${view.id}/results?limit=10`);
  const path = `/api/backtests/${view.id}/report`;
  return [
    el('h2', {}, results.best.length > 1 ? 'Best sets' : 'Result'),
    best(results.best),
    el('div', { class: 'head' }, el('h2', {}, 'Report'),
      el('a', { class: 'button quiet small push', href: path, target: '_blank', rel: 'noopener' }, 'Open report')),
    frame(path, `Report of ${view.name}`),
  ];
};

const about = view => head(view.name, el('span', { class: 'note' },
  `submitted by ${view.user}, ${moment(view.times.submitted)}${view.times.ended ? `, took ${seconds(view.times.seconds)}` : ''}`));

// Follows a backtest by its events, and by asking where there are none: no stream was left, or the key is refused.
const follow = (path, scope, update) => {
  const arrived = async view => {
    await update(view);
    if (scope.alive && !open(view.state)) say(`${view.name}: ${view.state}.`, view.state === 'failed');
  };
  const look = async () => {
    let over = !scope.alive;
    if (over) return;
    try {
      const view = await get(path);
      await arrived(view);
      over = !open(view.state);
    } catch (problem) {
      over = problem.status === 401;
      if (scope.alive && over) say(problem.message, true);
    }
    if (!over) setTimeout(look, EVERY);
  };
  const events = new EventSource(`${path}/events`);
  scope.leaving.push(() => events.close());
  events.addEventListener('progress', event => arrived(JSON.parse(event.data)));
  events.addEventListener('end', event => {
    events.close();
    arrived(JSON.parse(event.data)).catch(look);
  });
  events.addEventListener('error', () => { if (events.readyState === EventSource.CLOSED) look(); });
};

export const backtest = async (holder, scope, id) => {
  const path = `/api/backtests/${id}`;
  const place = el('div');
  const update = async view => {
    const rest = open(view.state) ? [] : await ended(view);
    const top = about(view);
    if (open(view.state)) top.append(el('p', { class: 'push' }, cancel(view, () => {})));
    renew(place, top, progress(view), view.message && el('p', { class: 'note' }, view.message), rest);
  };
  const first = await get(path);
  await update(first);
  if (!scope.alive) return;
  show(place);
  if (open(first.state)) follow(path, scope, update);
};

export const compare = async (holder, scope, ...ids) => {
  const runs = await Promise.all(ids.map(async id => ({ id, ...await get(`/api/backtests/${id}/results?limit=1`) })));
  if (!scope.alive) return;
  const rows = [
    ['Symbol', run => run.best[0]?.symbol ?? '–'],
    ['Parameters', run => run.best[0]?.parameters ?? '–'],
    ...METRICS.map(([label, value]) => [label, run => run.best[0] ? value(run.best[0]) : '–']),
  ];
  const pictures = runs.some(run => run.files.includes('equity.svg'));
  const picture = run => run.files.includes('equity.svg')
    ? el('img', { class: 'equity', src: `/api/backtests/${run.id}/report/equity.svg`, alt: `Equity of ${run.name}` })
    : '–';
  const heads = runs.map(run => el('th', { scope: 'col' }, el('a', { href: `#backtest/${run.id}` }, run.name)));
  const row = ([label, value]) => el('tr', {}, el('th', { scope: 'row' }, label), runs.map(run => el('td', {}, value(run))));
  const body = [...rows, ...(pictures ? [['Equity', picture]] : [])].map(row);
  const comparison = el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Comparison' },
    el('table', {},
      el('caption', { class: 'hidden' }, 'The best set of each run'),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Best set'), heads)),
      el('tbody', {}, body)));
  show(head('Compare', el('a', { class: 'button quiet push', href: '#backtests' }, 'Back')),
    runs.length < 2 ? empty('Choose two or more backtests that are done.') : comparison);
};
