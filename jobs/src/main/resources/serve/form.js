// A form out of a JSON Schema. Each field knows how to read and write its part of the specification; what is left
// empty is left out, so that the reader's default holds.

import { el } from './dom.js';

const plain = schema => ['string', 'number', 'integer', 'boolean'].includes(schema.type) || schema.enum;

const label = name => name.replaceAll('-', ' ').replace(/^./, first => first.toUpperCase());

// What is no plain value is written as JSON; a word stands for itself.
const parsed = text => {
  try { return JSON.parse(text); } catch { return text; }
};

const written = value => typeof value === 'string' ? value : JSON.stringify(value).replaceAll('":', '": ').replaceAll(',"', ', "');

const option = value => el('option', { value: JSON.stringify(value) }, String(value));

const control = (schema, id) => {
  const hint = schema.default !== undefined ? written(schema.default) : '';
  if (schema.enum || schema.type === 'boolean') {
    const values = schema.enum ?? [true, false];
    return el('select', { id }, el('option', { value: '' }, hint ? `${hint} (default)` : '–'), values.map(option));
  }
  const numeric = schema.type === 'number' || schema.type === 'integer';
  const date = schema.pattern === '^(?:[0-9]{4}-[0-9]{2}-[0-9]{2})$';
  return el('input', {
    id, type: date ? 'date' : 'text', placeholder: hint || null, autocomplete: 'off', spellcheck: 'false',
    inputmode: numeric ? 'decimal' : null,
  });
};

const value = (schema, text) => {
  if (text === '') return undefined;
  if (schema.type === 'string') return text;
  return parsed(text);
};

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

const field = (name, schema, path, required) => {
  const id = `field-${path.join('-')}`;
  const input = control(schema, id);
  if (required) input.setAttribute('aria-required', 'true');
  input.setAttribute('aria-describedby', `${id}-hint`);
  return {
    node: el('div', { class: 'field' },
      el('label', { for: id }, label(name) + (required ? ' (required)' : '')),
      input,
      el('span', { class: 'hint', id: `${id}-hint` }, schema.description ?? '', plain(schema) ? '' : ' (a word or JSON)')),
    read: () => value(schema, input.value.trim()),
    write: given => {
      const shown = given === undefined || same(given, schema.default) ? '' : given;
      input.value = shown === '' ? '' : input.tagName === 'SELECT' ? JSON.stringify(shown) : written(shown);
    },
  };
};

const group = (name, schema, path, open) => {
  const required = schema.required ?? [];
  const parts = Object.entries(schema.properties).map(([key, each]) => {
    const inner = each.properties && !each.oneOf ? group(key, each, [...path, key], false)
      : field(key, each, [...path, key], required.includes(key));
    return { key, ...inner };
  });
  const fields = parts.filter(part => part.node.tagName !== 'DETAILS');
  const groups = parts.filter(part => part.node.tagName === 'DETAILS');
  const content = [
    el('div', { class: 'grid' }, fields.map(part => part.node)),
    ...groups.map(part => part.node),
  ];
  const node = path.length === 0 ? el('div', {}, content)
    : el('details', { class: 'group', open }, el('summary', {}, label(name)), schema.description && el('p', { class: 'note' }, schema.description), content);
  return {
    node,
    read: () => {
      const entries = parts.map(part => [part.key, part.read()]).filter(([, each]) => each !== undefined);
      return entries.length || path.length === 0 ? Object.fromEntries(entries) : undefined;
    },
    write: given => {
      parts.forEach(part => part.write(given?.[part.key]));
      if (path.length && parts.some(part => part.read() !== undefined)) node.open = true;
    },
  };
};

export const form = schema => {
  const whole = group('', schema, [], true);
  whole.node.querySelectorAll('#field-strategy-name').forEach(input => { input.closest('details').open = true; });
  return whole;
};
