// What runs now, what ran last night, and what to do about it.

import { get, post } from './api.js';
import { el, empty, head, moment, renew, say, seconds, show, table, tag } from './dom.js';

const EVERY = 2000;

const act = (label, what, path, after) => el('button', {
  type: 'button', class: 'small quiet', 'aria-label': `${label} ${what}`,
  onclick: async event => {
    event.target.disabled = true;
    try {
      say((await post(path)).message);
      after();
    } catch (problem) {
      say(problem.message, true);
      event.target.disabled = false;
    }
  },
}, label);

const actions = (each, operator, again) => {
  if (!operator) return '';
  const what = `${each.job} ${each.id}`;
  if (!each.times.ended && each.status !== 'STOPPING') return act('Stop', what, `/api/jobs/${each.id}/stop`, again);
  return each.restartable && !each.part ? act('Restart', what, `/api/jobs/${each.id}/restart`, again) : '';
};

// A night's parts began after it; they are shown below it, in their order.
const grouped = executions => {
  const rows = [];
  let parts = [];
  for (const each of executions) {
    if (each.part) parts.unshift(each);
    else {
      rows.push(each, ...parts);
      parts = [];
    }
  }
  return [...rows, ...parts];
};

const list = (executions, operator, again) => table('Executions, newest first', [
  ['Job', '', each => [each.job, each.message && el('span', { class: 'small bad' }, each.message)]],
  ['Status', 'tight', each => tag(each.status)],
  ['Date', 'tight', each => each.date ?? ''],
  ['Began', 'tight', each => moment(each.times.started)],
  ['Took', 'number', each => seconds(each.times.seconds)],
  ['Accounts', '', each => each.accounts && el('span', { class: 'small' }, each.accounts)],
  ['', 'acts', each => actions(each, operator, again)],
], grouped(executions), each => each.part ? 'part' : '');

const start = (names, again) => {
  const job = el('select', { id: 'job' }, names.map(name => el('option', { value: name, selected: name === 'nightly' }, name)));
  const date = el('input', { id: 'date', type: 'date' });
  const begin = async event => {
    event.preventDefault();
    try {
      say((await post(`/api/jobs/${job.value}`, date.value ? { date: date.value } : {})).message);
      again();
    } catch (problem) { say(problem.message, true); }
  };
  return el('form', { class: 'inline push', onsubmit: begin },
    el('div', { class: 'field' }, el('label', { for: 'job' }, 'Job'), job),
    el('div', { class: 'field' }, el('label', { for: 'date' }, 'Business date'), date),
    el('button', {}, 'Start'));
};

export const jobs = async (holder, scope) => {
  const operator = holder.role === 'operator';
  const place = el('div');
  let shown = '';
  const look = async () => {
    const answer = await get('/api/jobs');
    if (!scope.alive) return answer;
    const now = JSON.stringify(answer.executions);
    if (now !== shown) {
      shown = now;
      renew(place, answer.executions.length
        ? list(answer.executions, operator, look)
        : empty('No job has run here yet.'));
    }
    return answer;
  };
  const first = await look();
  if (!scope.alive) return;
  show(head('Jobs', operator && start(first.jobs, look)), place);
  const timer = setInterval(() => look().catch(() => {}), EVERY);
  scope.leaving.push(() => clearInterval(timer));
};
