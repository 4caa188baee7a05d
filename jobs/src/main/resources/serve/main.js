// Who is there, and which view the address asks for.

import { get, post, remove } from './api.js';
import { el, say, show } from './dom.js';
import { jobs } from './jobs.js';
import { backtests, backtest, compare } from './backtests.js';
import { submit } from './submit.js';
import { accounts, reports, report, signals } from './markets.js';

const VIEWS = { jobs, backtests, backtest, compare, submit, signals, accounts, reports, report };

let leaveView = () => {};

const route = async holder => {
  leaveView();
  say('');
  const [name, ...rest] = location.hash.slice(1).split('/');
  const view = VIEWS[name] ?? jobs;
  for (const link of document.querySelectorAll('nav a')) {
    const here = link.hash === `#${VIEWS[name] ? name : 'jobs'}`;
    if (here) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  const scope = { alive: true, leaving: [] };
  leaveView = () => { scope.alive = false; scope.leaving.forEach(leave => leave()); };
  try {
    await view(holder, scope, ...rest.map(decodeURIComponent));
  } catch (problem) {
    if (problem.status === 401) signIn();
    else if (scope.alive) { show(); say(problem.message, true); }
  }
};

const enter = holder => {
  document.getElementById('nav').hidden = false;
  document.getElementById('who').hidden = false;
  document.getElementById('user').textContent = `${holder.user} (${holder.role})`;
  document.querySelector('nav a[href="#submit"]').hidden = holder.role === 'viewer';
  onhashchange = () => { route(holder); document.getElementById('main').focus({ preventScroll: true }); };
  route(holder);
};

const signIn = () => {
  leaveView();
  onhashchange = null;
  document.getElementById('nav').hidden = true;
  document.getElementById('who').hidden = true;
  const key = el('input', { id: 'key', type: 'password', autocomplete: 'current-password', required: true, spellcheck: 'false' });
  const open = async event => {
    event.preventDefault();
    try {
      const holder = await post('/api/session', { key: key.value.trim() });
      say('');
      enter(holder);
    } catch (problem) {
      key.setAttribute('aria-invalid', 'true');
      say(problem.message, true);
      key.focus();
    }
  };
  show(el('section', { class: 'sign-in card' },
    el('h1', {}, 'Sign in'),
    el('p', { class: 'note' }, 'With the key that the first start has printed, or one that an operator made for you.'),
    el('form', { onsubmit: open },
      el('div', { class: 'field' }, el('label', { for: 'key' }, 'Key'), key),
      el('button', {}, 'Sign in'))));
  key.focus();
};

document.getElementById('leave').addEventListener('click', async () => {
  await remove('/api/session').catch(() => {});
  signIn();
});

get('/api/session').then(enter, signIn);
