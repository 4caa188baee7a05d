// Signals, accounts and reports at a glance.

import { get } from './api.js';
import { el, empty, head, number, percent, show, table, tag } from './dom.js';

export const signals = async (holder, scope, model) => {
  const answer = await get(`/api/signals${model ? `?model=${encodeURIComponent(model)}` : ''}`);
  if (!scope.alive) return;
  const select = el('select', { id: 'model', onchange: event => { location.hash = `#signals/${event.target.value}`; } },
    answer.models.map(name => el('option', { value: name, selected: name === answer.model }, name)));
  show(
    head('Signals', answer.date && el('span', { class: 'note' }, `session of ${answer.date}`),
      answer.models.length > 1 && el('div', { class: 'inline push' }, el('label', { for: 'model' }, 'Model'), el('div', {}, select))),
    answer.signals.length ? table('Signals by symbol', [
      ['Symbol', '', each => each.symbol],
      ['Decision', 'tight', each => tag(each.decision)],
      ['Confidence', 'number', each => percent(each.confidence)],
      ['Trend', 'tight', each => each.trend.toLowerCase().replaceAll('_', ' ')],
      ['Close', 'number', each => number(each.close, 2)],
      ['Reasons', '', each => el('span', { class: 'small' }, each.reasons.map(name => name.toLowerCase().replaceAll('_', ' ')).join(', '))],
    ], answer.signals) : empty('No signals yet; the night makes them.'));
};

export const accounts = async (holder, scope) => {
  const answer = await get('/api/accounts');
  if (!scope.alive) return;
  show(head('Accounts'), answer.length ? table('Paper accounts', [
    ['Account', '', each => [each.account, each.halt && el('span', { class: 'small bad' }, `halted by ${each.halt}`)]],
    ['Close of', 'tight', each => each.date ?? ''],
    ['Equity', 'number', each => `${number(each.worth.equity, 2)} ${each.currency}`],
    ['Return', 'number', each => each.worth.equity === null ? '–' : percent(each.worth.equity / each.capital - 1)],
    ['From peak', 'number', each => each.worth.equity === null ? '–' : percent(each.worth.equity / each.worth.peak - 1)],
    ['Cash', 'number', each => number(each.worth.cash, 2)],
    ['Positions', 'number', each => number(each.counts.positions)],
    ['Orders waiting', 'number', each => number(each.counts.orders)],
    ['Limits acted', 'number', each => number(each.counts.limits)],
  ], answer) : empty('No paper account yet.'));
};

const KIND = { 'market-brief': 'Market brief' };

export const reports = async (holder, scope) => {
  const all = await get('/api/reports');
  if (!scope.alive) return;
  const pages = all.filter(each => each.file.endsWith('.html'));
  const others = each => all.filter(other => other.date === each.date && other.kind === each.kind && other.file !== each.file);
  show(head('Reports'), pages.length ? table('Reports, newest first', [
    ['Date', 'tight', each => el('a', { href: `#report/${each.date}/${each.file}` }, each.date)],
    ['Report', '', each => KIND[each.kind] ?? each.kind],
    ['Also as', '', each => others(each).flatMap((other, index) => [index ? ', ' : '',
      el('a', { href: other.path, target: '_blank', rel: 'noopener' }, other.file.split('.').pop())])],
    ['', 'acts', each => el('a', { class: 'button quiet small', href: each.path, target: '_blank', rel: 'noopener', 'aria-label': `Open report of ${each.date}` }, 'Open')],
  ], pages) : empty('No report yet; the night makes them.'));
};

export const report = async (holder, scope, date, file) => {
  const path = `/api/reports/${encodeURIComponent(date)}/${encodeURIComponent(file)}`;
  show(head(`Report of ${date}`, el('a', { class: 'button quiet small push', href: path, target: '_blank', rel: 'noopener' }, 'Open alone')),
    el('iframe', { class: 'report', src: path, title: `Report of ${date}`, sandbox: 'allow-scripts allow-popups allow-downloads allow-modals' }));
};
