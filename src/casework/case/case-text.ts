import { bigramsOf, normaliseDocumentNumber, plainName } from '../../kernel/index.js';
import { badInput } from '../../platform/graphql/errors.js';
import type { Filter, Look, Walk } from '../../platform/reader/index.js';
import { Party, PartyAlias } from '../../registry/party/index.js';
import { CaseParty } from './case-party.entity.js';
import { EnforcementCase } from './case.entity.js';
import { PenaltyDecision } from './decision.entity.js';

/** The longest text, in characters: nothing that it looks at is longer. */
const longest = 200;

/** Pairs of characters of each word of the text; throws BAD_USER_INPUT where a word is too short to find anything by. */
function pairsOf(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const isShort = words.length === 0 || words.some((word) => [...plainName(word)].length < 2);
  if (isShort) throw badInput('where.text', `text 中的每个词至少应有两个字（标点及“（虚构）”一类标注不计），收到“${text}”；请补足后重新查询`);
  if ([...text].length > longest) throw badInput('where.text', `text 超过 ${longest} 个字符；请缩短后重新查询`);
  return [...new Set(words.flatMap(bigramsOf))];
}

/**
 * The cases that say a text: of a party under a name that the actor may read, with all its words; or whose number, or the number of whose decision,
 * the text is. Every row looked at has its own condition, since a filter tells nothing that its field would not. `of` pins them to one case.
 */
function casesSaying(text: string, bind: Parameters<Filter['sql']>[1], { table, may, reads }: Look, of?: string): string {
  const pairs = bind(pairsOf(text), 'text[]');
  const pinned = (column: string): string => (of === undefined ? '' : ` and ${column} = ${of}`);
  const link = (join: string): string => `select k.listed_at, k.enforcement_case_id as id from ${table(CaseParty)} k ${join} and ${reads(CaseParty, 'k', 'L0')}${pinned('k.enforcement_case_id')}`;
  return [
    link(`join ${table(Party)} p on p.id = k.party_id where p.name_bigrams @> ${pairs} and ${may(Party, 'name', 'p')}`),
    link(`join ${table(PartyAlias)} a on a.party_id = k.party_id where a.name_bigrams @> ${pairs} and ${may(PartyAlias, 'name', 'a')}`),
    `select c.listed_at, c.id from ${table(EnforcementCase)} c where c.case_number = ${bind(text.trim(), 'text')} and ${may(EnforcementCase, 'caseNumber', 'c')}${pinned('c.id')}`,
    `select c.listed_at, c.id from ${table(PenaltyDecision)} d join ${table(EnforcementCase)} c on c.id = d.enforcement_case_id
     where d.number_normalised = ${bind(normaliseDocumentNumber(text), 'text')} and ${may(PenaltyDecision, 'decisionNumber', 'd')}${pinned('c.id')}`,
  ].join(' union all ');
}

/** Of the row that is looked at in passing: a case, or a domain's facts of it. */
export const textFilter: Filter = { fieldClass: 'L0', sql: (row, bind, value, look) => `exists (${casesSaying(value, bind, look, `${row}.id`)})` };

/** Found first and sorted by time: names have no order that a list could be walked in. */
export const textWalk: Walk = { by: 'text', at: ['listed_at', 'id'], found: (bind, value, look) => casesSaying(value, bind, look) };
