// Names what the API names by codes: countries, kinds, members and filters.

import { get } from './api.js';
import { words } from './page.js';

/** Each three-letter code of ISO 3166-1 with its two letters, by which Intl.DisplayNames knows the country. */
const CODES = `
  ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ BDIBI
  BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT
  BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU
  CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET
  FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR
  GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR
  IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB
  LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH
  MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE
  NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL
  PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ
  SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC
  TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY
  USAUS UZBUZ VATVA VCTVC VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW`;

const TWO_LETTERS = new Map(CODES.trim().split(/\s+/).map((code) => [code.slice(0, 3), code.slice(3)]));
const FORMER = { XKX: 'Kosovo', SUN: 'Soviet Union', YUG: 'Yugoslavia', SCG: 'Serbia and Montenegro',
  CSK: 'Czechoslovakia', DDR: 'East Germany', BUR: 'Burma', ZAR: 'Zaire',
  ANT: 'Netherlands Antilles', TMP: 'East Timor', RHO: 'Southern Rhodesia', VDR: 'North Vietnam',
  YMD: 'South Yemen', DHY: 'Dahomey', HVO: 'Upper Volta', BYS: 'Byelorussia',
  NHB: 'New Hebrides', GEL: 'Gilbert and Ellice Islands', AFI: 'French Afars and Issas', PCZ: 'Panama Canal Zone',
  PCI: 'Pacific Islands (trust territory)', NTZ: 'Neutral Zone', SKM: 'Sikkim' };
const REGIONS = new Intl.DisplayNames(['en'], { type: 'region' });
const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

export const countryName = (code) =>
  FORMER[code] ?? (TWO_LETTERS.has(code) ? REGIONS.of(TWO_LETTERS.get(code)) : code);

export const languageName = (code) => LANGUAGES.of(code);

/** The collections, by the kind of their records. */
export const COLLECTIONS = {
  EVENT: { path: 'events', title: 'Events', one: 'event', label: 'title' },
  ACTOR: { path: 'actors', title: 'Actors', one: 'actor', label: 'name' },
  AGREEMENT: { path: 'agreements', title: 'Agreements', one: 'agreement', label: 'name' },
  RECOMMENDATION: { path: 'recommendations', title: 'Recommendations', one: 'recommendation', label: 'title' },
  SOURCE: { path: 'sources', title: 'Sources', one: 'source', label: 'title' },
};

const SECTORS = { COP: 'Police', GOV: 'Government', JUD: 'Judiciary', LEG: 'Parliament', MIL: 'Armed forces', PRM: 'Paramilitaries',
  PTY: 'Political parties', REB: 'Armed opposition', SPY: 'Intelligence services', UAF: 'Unidentified armed forces',
  UNK: 'Unidentified', AGR: 'Agriculture', BUS: 'Business', CRM: 'Crime', CVL: 'Civilians', EDU: 'Education', ELI: 'Former office holders',
  JRN: 'Media', LAB: 'Labour', MED: 'Health', REF: 'Refugees', OPP: 'Political opposition', PRE: 'Partially recognised entities',
  REL: 'Religion', SOC: 'Civil society' };

export const sectorName = (code) => SECTORS[code] ?? code;

const FILTERS = { q: 'Words', on: 'On', to: 'To', from: 'From', quad: 'Class', type: 'Type', mode: 'Manner', kind: 'Type', tag: 'Keyword',
  form: 'Form', coding: 'Coded by', source: 'Cites', attributedTo: 'Attributed to', addressee: 'Addressed to', issuer: 'Issued by',
  beneficiary: 'Beneficiary', concerns: 'Concerns', precedent: 'Precedent', evidence: 'Evidence', respondsTo: 'In response to',
  respondent: 'Response by', affiliation: 'Affiliated with', ambit: 'Parties', partyStatus: 'Status of the party', year: 'Year',
  startsFrom: 'Begins from', startsTo: 'Begins until', updatedSince: 'Changed since', near: 'Near', bbox: 'Within',
  scoreScale: 'Scale', minScore: 'Score from', maxScore: 'Score to', minMentions: 'Mentions from', rootEvent: 'In the lead' };

/** Names a filter or facet. */
export const filterName = (name) => FILTERS[name] ?? words(name);

const NAMES = { country: countryName, sector: sectorName, language: languageName };

/** Names the value of a filter or facet where the service gives it no label. */
export function valueName(name, value) {
  if (NAMES[name]) return NAMES[name](value);
  return /^[A-Z_]+$/.test(value) ? words(value) : value;
}

const MEMBERS = { startDate: 'start date', endDate: 'end date', issuedOn: 'date of issue', publishedOn: 'date of publication',
  otherNames: 'other names', respondsTo: 'what it responds to', statusChanges: 'status history', externalIds: 'identifiers elsewhere',
  shortName: 'short name', entryIntoForce: 'conditions of entry into force', partiesComplete: 'completeness of the parties',
  effectiveDate: 'effective date', citations: 'sources', concerns: 'related agreements', scoreScale: 'scale of the score',
  attributedTo: 'attribution', rootEvent: 'place in the report', addedOn: 'date of addition' };

export const memberName = (name) => MEMBERS[name] ?? words(name).toLowerCase();

const nameOf = (part) => [part.actor, part.agreement, part.organization, part.addressee, part.party, part]
  .map((one) => one?.name ?? one?.title).find(Boolean);

/** Names one element of a list: "participant Japan", "notice of termination of 22 August 2019". */
function elementName(list, part, spoken) {
  if (part?.type && part.date) return `${words(part.type).toLowerCase()} of ${spoken(part.date)}`;
  if (part?.status && part.date) return `${words(part.status).toLowerCase()} of ${spoken(part.date)}`;
  const name = part && nameOf(part);
  return name ? `${memberName(list)}, ${name}` : memberName(list);
}

/** Names the member of a record that a JSON Pointer leads to, such as "role of participants, Japan". */
export function placeName(record, pointer, spoken) {
  const [list, index, member] = pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (index === undefined) return memberName(list);
  const element = Array.isArray(record[list]) ? elementName(list, record[list][index], spoken) : memberName(list);
  if (!Array.isArray(record[list])) return `${memberName(index)} of the ${element}`;
  return member === undefined ? element : `${memberName(member)} of ${element}`;
}

/** Lists the countries that occur in events, with code and name. */
export async function countries() {
  const { facets } = await get('/events/facets?facet=country&limit=200');
  return facets.country.values.map(({ value }) => ({ code: value, name: countryName(value) }));
}

/** Returns the display name of one side of a relation. */
export const sideName = (side) => (side.actor ? side.actor.name : countryName(side.country));
