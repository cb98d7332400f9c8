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

const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region' });

/** Lists the countries that occur in events, with code and name. */
export async function countries() {
  const { facets } = await get('/events/facets?facet=country&limit=200');
  return facets.country.values.map(({ value }) => ({ code: value, name: countryName(value) }));
}

/** Maps common three-letter codes to the two-letter codes that Intl.DisplayNames requires. */
const TWO_LETTERS = { JPN: 'JP', KOR: 'KR', PRK: 'KP', USA: 'US', CHN: 'CN', RUS: 'RU', GBR: 'GB', FRA: 'FR',
  DEU: 'DE', AUS: 'AU', CAN: 'CA', IND: 'IN', VNM: 'VN', PHL: 'PH', IDN: 'ID', MYS: 'MY', SGP: 'SG', THA: 'TH',
  TWN: 'TW', HKG: 'HK', MNG: 'MN', NZL: 'NZ', ITA: 'IT', ESP: 'ES', NLD: 'NL', BEL: 'BE', CHE: 'CH', SWE: 'SE',
  UKR: 'UA', IRN: 'IR', ISR: 'IL', SAU: 'SA', TUR: 'TR', BRA: 'BR', MEX: 'MX', ZAF: 'ZA', EGY: 'EG', PAK: 'PK' };

export const countryName = (code) => (TWO_LETTERS[code] ? COUNTRIES.of(TWO_LETTERS[code]) : code);

/** Returns the display name of one side of a relation. */
export const sideName = (side) => (side.actor ? side.actor.name : countryName(side.country));
