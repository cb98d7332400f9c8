// Calls the API and caches responses until the page unloads.

const answers = new Map();

/** The path of the page, which differs from / behind a proxy that adds a prefix. */
export const BASE = new URL('.', location.href).pathname;

/** Returns the path at which the browser finds a path of the service. */
export const published = (path) => BASE + path.slice(1);

export class Refused extends Error {
  constructor(problem, status) {
    super(problem.detail || problem.title || `The server returned status ${status}.`);
    this.problem = problem;
    this.status = status;
  }
}

export function get(path, accept = 'application/json') {
  if (!answers.has(path)) {
    const answer = load(path, accept);
    answer.catch(() => answers.delete(path));
    answers.set(path, answer);
  }
  return answers.get(path);
}

async function load(path, accept) {
  const response = await fetch(published(path), { headers: { Accept: accept } });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(body, response.status);
  return body;
}

/** Returns the path and query that the service has for a URL in its answers, such as the next link of a list. */
export const pathOf = (url) => {
  const { pathname, search } = new URL(url, location.origin);
  return (pathname.startsWith(BASE) ? pathname.slice(BASE.length - 1) : pathname) + search;
};
