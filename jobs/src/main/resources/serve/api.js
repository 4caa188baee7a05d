// Asks the server. The session is a cookie no script can read; the token in the other one proves that this page asks.

export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? `The server answered with ${status}.`);
    this.status = status;
    this.problems = problem.problems ?? [this.message];
  }
}

const token = () => document.cookie.split('; ').find(each => each.startsWith('XSRF-TOKEN='))?.slice('XSRF-TOKEN='.length) ?? '';

const ask = async (method, path, body, type, more = {}) => {
  const headers = { Accept: 'application/json, application/problem+json', ...more };
  if (method !== 'GET') headers['X-XSRF-TOKEN'] = decodeURIComponent(token());
  if (body !== undefined) headers['Content-Type'] = type;
  const response = await fetch(path, { method, headers, body, cache: 'no-store' });
  const text = await response.text();
  const json = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : {};
  if (!response.ok) throw new Refused(response.status, json);
  return json;
};

export const get = path => ask('GET', path);
export const remove = path => ask('DELETE', path);
export const post = (path, value = {}) => ask('POST', path, JSON.stringify(value), 'application/json');
export const postText = (path, text, type, more) => ask('POST', path, text, type, more);
