// A backtest is asked for by a form, by its text, or by both: what is changed on one side appears on the other.

import { get, postText } from './api.js';
import { el, head, say, show } from './dom.js';
import { form } from './form.js';

const PATIENCE = 350;
const AGAIN = 3000;
const YAML = 'application/yaml';

const shownProblems = lines => lines.length
  ? lines.map(line => el('li', {}, line))
  : [el('li', { class: 'fine' }, 'The specification is sound.')];

export const submit = async (holder, scope, example) => {
  const [schema, examples] = await Promise.all([get('/api/schema'), get('/api/examples')]);
  if (!scope.alive) return;
  const fields = form(schema);
  const text = el('textarea', { id: 'text', spellcheck: 'false', 'aria-describedby': 'problems', autocapitalize: 'off' });
  const problems = el('ul', { id: 'problems', class: 'problems', 'aria-live': 'polite' });
  const button = el('button', { type: 'submit' }, 'Submit');
  let timer = 0;
  let asked = 0;

  // One name for as long as the text is the same, so that a second press submits nothing twice.
  let name = crypto.randomUUID?.() ?? `${Date.now()}`;

  const check = async fill => {
    const mine = ++asked;
    const answer = await postText('/api/backtests/validate', text.value, YAML)
      .catch(problem => ({ valid: false, problems: problem.problems, again: problem.status === 429 || problem.status === 503 }));
    if (mine !== asked || !scope.alive) return;
    if (answer.again) timer = setTimeout(() => check(fill), AGAIN);
    problems.replaceChildren(...shownProblems(answer.problems));
    text.setAttribute('aria-invalid', String(!answer.valid));
    button.disabled = !answer.valid;
    if (answer.valid && fill) fields.write(answer.specification);
  };
  const soon = fill => {
    clearTimeout(timer);
    name = crypto.randomUUID?.() ?? `${Date.now()}`;
    timer = setTimeout(() => check(fill), PATIENCE);
  };
  const load = chosen => {
    const found = examples.find(each => each.name === chosen) ?? examples[0];
    text.value = found.specification;
    select.value = found.name;
    check(true);
  };
  const select = el('select', { id: 'example', onchange: event => load(event.target.value) },
    examples.map(each => el('option', { value: each.name }, `${each.name}: ${each.about}`)));

  text.addEventListener('input', () => soon(true));
  fields.node.addEventListener('input', () => {
    text.value = JSON.stringify(fields.read(), null, 2);
    soon(false);
  });
  const send = async event => {
    event.preventDefault();
    button.disabled = true;
    try {
      const accepted = await postText('/api/backtests', text.value, YAML, { 'Idempotency-Key': name });
      location.hash = `#backtest/${accepted.id}`;
    } catch (problem) {
      problems.replaceChildren(...shownProblems(problem.problems));
      say(problem.status === 429 ? `${problem.message}; try again in a moment.` : 'The backtest was not submitted.', true);
      button.disabled = false;
    }
  };
  show(head('Submit a backtest'),
    el('form', { onsubmit: send },
      el('div', { class: 'field' }, el('label', { for: 'example' }, 'Start from an example'), select),
      el('div', { class: 'two' },
        el('section', { class: 'card', 'aria-label': 'Form' }, fields.node),
        el('section', { class: 'card', 'aria-label': 'Text' },
          el('div', { class: 'field' }, el('label', { for: 'text' }, 'Specification, YAML or JSON'), text),
          problems,
          el('p', { class: 'send' }, button)))));
  load(example);
};
