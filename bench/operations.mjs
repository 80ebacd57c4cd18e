/** What is asked of every contender. The peers that bring their own schema are asked the same documents; PostGraphile the same in its own names. */
const detail = `query ($id: ID!) { enforcementCase(id: $id) { id caseNumber title domain status caseOpenedAt
  parties { role party { id name kind unifiedSocialCreditCode } } organ { id name level superior { id name } } decisions { decisionNumber kinds fineAmount decidedOn } } }`;
const page = `query ($domain: DomainCode!, $from: Instant!, $to: Instant!) { enforcementCases(first: 50, where: { domain: $domain, listedFrom: $from, listedBefore: $to }) {
  nodes { id caseNumber title status caseOpenedAt parties { party { id name unifiedSocialCreditCode } } organ { id name } decisions { decisionNumber kinds fineAmount } }
  pageInfo { hasNextPage endCursor } } }`;
const party = `query ($code: String!) { party(unifiedSocialCreditCode: $code) { id name unifiedSocialCreditCode
  cases(first: 20) { nodes { id caseNumber domain status listedAt organ { id name } } } } }`;

const detailInPostGraphile = `query ($id: UUID!) { enforcementCase(rowId: $id) { id: rowId caseNumber title domain status caseOpenedAt
  parties: caseParties(orderBy: ORDINAL_ASC) { nodes { role party { id: rowId name kind unifiedSocialCreditCode } } } organ { id: rowId name level superior { id: rowId name } }
  decisions: penaltyDecisions(orderBy: ORDINAL_ASC) { nodes { decisionNumber kinds fineAmount decidedOn } } } }`;
const pageInPostGraphile = `query ($domain: String!, $from: Datetime!, $to: Datetime!) {
  enforcementCases(first: 50, orderBy: [LISTED_AT_DESC, ROW_ID_DESC], filter: { domain: { equalTo: $domain }, listedAt: { greaterThanOrEqualTo: $from, lessThan: $to } }) {
  nodes { id: rowId caseNumber title status caseOpenedAt parties: caseParties(orderBy: ORDINAL_ASC) { nodes { party { id: rowId name unifiedSocialCreditCode } } } organ { id: rowId name }
    decisions: penaltyDecisions(orderBy: ORDINAL_ASC) { nodes { decisionNumber kinds fineAmount } } }
  pageInfo { hasNextPage endCursor } } }`;
const partyInPostGraphile = `query ($code: String!) { party: partyByUnifiedSocialCreditCode(unifiedSocialCreditCode: $code) { id: rowId name unifiedSocialCreditCode
  cases: caseParties(first: 20, orderBy: [LISTED_AT_DESC, ENFORCEMENT_CASE_ID_DESC]) { nodes { flat: enforcementCase { id: rowId caseNumber domain status listedAt organ { id: rowId name } } } } } }`;
const nothing = '{ __typename }';

export const operations = [
  { name: 'detail', title: 'case detail', document: detail, forPostGraphile: detailInPostGraphile },
  { name: 'page', title: 'page of 50', document: page, forPostGraphile: pageInPostGraphile },
  { name: 'party', title: 'party over six departments', document: party, forPostGraphile: partyInPostGraphile },
  { name: 'nothing', title: '{ __typename }', document: nothing, forPostGraphile: nothing },
];

/** An answer as it is compared: cursors and moments are written differently, what PostGraphile nests is laid flat. */
export function comparable(operation, text) {
  const { data, errors } = JSON.parse(text);
  if (errors || !data) throw new Error(`${operation}: ${text.slice(0, 500)}`);
  return JSON.stringify(tidy(data));
}

function tidy(value, key) {
  if (key === 'endCursor') return undefined;
  if (Array.isArray(value)) return value.map((one) => tidy(one));
  if (typeof value === 'string' && /At$/.test(key ?? '')) return new Date(value).toISOString();
  if (value === null || typeof value !== 'object') return value;
  const only = Object.keys(value).length === 1 ? Object.keys(value)[0] : undefined;
  if (only === 'nodes' || only === 'flat') return tidy(value[only]);
  return Object.fromEntries(Object.keys(value).sort().map((name) => [name, tidy(value[name], name)]));
}
