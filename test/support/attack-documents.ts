/** A document made to exhaust whoever reads it, and what it must meet: the limit that refuses it, or the code of its errors, or an answer. */
export interface Attack { readonly name: string; readonly query: string; readonly variables?: Readonly<Record<string, unknown>>; readonly meets: string }

const times = (count: number, part: (index: number) => string): string => Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** `open` so many times, then `core`, then `close` as often. */
const nested = (count: number, open: string, core: string, close: string): string => open.repeat(count) + core + close.repeat(count);

const below = 'parties { party { cases(first: 20) { nodes {';
const back = '} } } }';

/** Fragments each of which spreads the next several times, `levels` of them. */
const bomb = (levels: number, spreads: number, around = ['', '']): string =>
  `${times(levels, (level) => `fragment F${level} on EnforcementCase { ${around[0]} ${times(spreads, () => `...F${level + 1}`)} ${around[1]} }`)} fragment F${levels} on EnforcementCase { id }`;

const cases = (inside: string): string => `{ enforcementCases(first: 1) { nodes { ${inside} } } }`;

/** What parsing costs. */
const parsing: readonly Attack[] = [
  { name: 'thirty thousand words', query: `{ ${times(30_000, () => '__typename')} }`, meets: 'tokens' },
  { name: 'braces nine thousand deep', query: nested(4_900, '{a', '{a}', '}'), meets: 'depth' },
  { name: 'lists nine thousand deep', query: `{ enforcementCases(first: ${nested(4_900, '[', '1', ']')}) { nodes { id } } }`, meets: 'depth' },
  { name: 'a string of 900,000 characters', query: `{ party(unifiedSocialCreditCode: "${'x'.repeat(900_000)}") { name } }`, meets: 'BAD_USER_INPUT' },
  { name: 'a comment of 900,000 characters', query: `{ __typename } # ${'x'.repeat(900_000)}`, meets: 'answered' },
  { name: 'names that nobody defined, long', query: `{ ${times(10, (at) => `enforcementCase${'s'.repeat(5_000)}${at}`)} }`, meets: 'GRAPHQL_VALIDATION_FAILED' },
];

/** The same asked over and over. */
const repetition: readonly Attack[] = [
  { name: 'one field under 200 aliases', query: `{ ${times(200, (at) => `a${at}: party(unifiedSocialCreditCode: "91140623XN0101008D") { name }`)} }`, meets: 'aliases' },
  { name: '__typename under 500 aliases', query: `{ ${times(500, (at) => `a${at}: __typename`)} }`, meets: 'aliases' },
  { name: '__typename 900 times', query: `{ ${times(900, () => '__typename')} }`, meets: 'aliases' },
  { name: 'fields that have to be compared in pairs', query: `{ ${times(330, () => 'enforcementCases { nodes { id } }')} }`, meets: 'aliases' },
  { name: 'all questions at once', query: `{ ${times(28, (at) => `a${at}: enforcementCases(first: 1) { nodes { id } }`)} }`, meets: 'rootFields' },
  { name: 'a directive 400 times', query: `{ ${times(400, () => '__typename @include(if: true)')} }`, meets: 'aliases' },
  { name: 'one directive 500 times in one place', query: `{ __typename ${times(500, () => '@skip(if: false)')} }`, meets: 'directives' },
  { name: 'directives that do not exist', query: `query ${times(500, (at) => `@a${at}`)} { __typename }`, meets: 'directives' },
  { name: 'three thousand operations', query: times(3_000, (at) => `query q${at} { __typename }`), meets: 'tokens' },
  { name: 'seven hundred operations, none chosen', query: times(700, (at) => `query q${at} { __typename }`), meets: 'OPERATION_RESOLUTION_FAILURE' },
  { name: 'six hundred variables', query: `query (${times(600, (at) => `$v${at}: Int`)}) { __typename }`, meets: 'GRAPHQL_VALIDATION_FAILED' },
];

/** Fragments, on which planners of gateways were found to spend exponential time (CVE-2025-32030, -32031, -32032, -32034, -31496). */
const fragments: readonly Attack[] = [
  { name: 'each spreads the next twice, forty deep', query: `${cases('...F0')} ${bomb(40, 2)}`, meets: 'depth' },
  { name: 'each spreads the next twelve times', query: `${cases('...F0')} ${bomb(12, 12)}`, meets: 'fields' },
  { name: 'each spreads the next three times, below relations', query: `${cases('...F0')} ${bomb(2, 3, [below, back])}`, meets: 'cost' },
  { name: 'reused below relations, deep', query: `${cases('...F0')} ${bomb(30, 2, [below, back])}`, meets: 'depth' },
  { name: 'one spread 1,100 times', query: `${cases(times(1_100, () => '...F'))} fragment F on EnforcementCase { id }`, meets: 'fields' },
  { name: 'four hundred, each spread once', query: `${cases(times(400, (at) => `...F${at}`))} ${times(400, (at) => `fragment F${at} on EnforcementCase { id }`)}`, meets: 'fragments' },
  { name: 'fifty that overlap', query: `${cases(times(50, (at) => `...F${at}`))} ${times(50, (at) => `fragment F${at} on EnforcementCase { organ { name } parties { party { name } } }`)}`, meets: 'answered' },
  { name: 'defined, never spread, and large', query: `{ __typename } fragment F on Query { ${times(1_100, (at) => `a${at}: __typename`)} }`, meets: 'tokens aliases fields' },
  { name: 'inline, forty deep', query: cases(nested(40, '... on EnforcementCase {', 'id', '}')), meets: 'depth' },
  { name: 'inline, side by side', query: cases(times(950, () => '... { id }')), meets: 'GRAPHQL_VALIDATION_FAILED' },
  { name: 'inline over types of a union, crossed', query: 'mutation { submitEnvironmentCases(input: { sourceSystem: "s", key: "k", cases: [] }) { '
    + `${nested(12, '... on Refusal { ... on SubmissionRefused { message } ... on IdempotencyConflict {', 'message', '} }')} } }`, meets: 'depth' },
  { name: 'that spread themselves', query: `${cases('...F')} fragment F on EnforcementCase { id ...F }`, meets: 'GRAPHQL_VALIDATION_FAILED' },
  { name: 'that spread each other in a ring of forty', query: `${cases('...F0')} ${times(40, (at) => `fragment F${at} on EnforcementCase { ...F${(at + 1) % 40} ...F${(at + 7) % 40} }`)}`, meets: 'depth' },
  { name: 'named as what every object has', query: `${cases('...__proto__ ...constructor ...__schema')} fragment __proto__ on EnforcementCase { id } fragment constructor on EnforcementCase { id } fragment __schema on EnforcementCase { id }`, meets: 'answered' },
  { name: 'deferred', query: cases(times(20, () => '... @defer { id }')), meets: 'GRAPHQL_VALIDATION_FAILED' },
  { name: 'streamed', query: '{ enforcementCases(first: 1) { nodes @stream(initialCount: 0) { id } } }', meets: 'GRAPHQL_VALIDATION_FAILED' },
];

/** Answers too large to give. */
const answers: readonly Attack[] = [
  { name: 'pages below pages', query: '{ enforcementCases(first: 100) { nodes { organ { cases(first: 100) { nodes { organ { cases(first: 100) { nodes { id } } } } } } } } }', meets: 'cost' },
  { name: 'the same by variables', query: 'query ($n: Int) { enforcementCases(first: $n) { nodes { organ { cases(first: $n) { nodes { id violation status domain } } } } } }', variables: { n: 100 }, meets: 'cost' },
  { name: 'the same by defaults of variables', query: 'query ($n: Int = 100) { enforcementCases(first: $n) { nodes { organ { cases(first: $n) { nodes { id violation status domain } } } } } }', meets: 'cost' },
  { name: 'a page of a thousand million', query: 'query ($n: Int) { enforcementCases(first: $n) { nodes { id } } }', variables: { n: 1_000_000_000 }, meets: 'pageSize' },
  { name: 'round and round', query: cases(nested(12, below, 'id', back)), meets: 'depth' },
  { name: 'the schema, round and round', query: `{ __schema { types { ${nested(6, 'fields { type {', 'name', '} }')} } } }`, meets: 'cost GRAPHQL_VALIDATION_FAILED' },
  { name: 'the schema under many names', query: `{ ${times(10, (at) => `a${at}: __schema { types { name description enumValues { name description } inputFields { name type { name ofType { name } } } interfaces { name } possibleTypes { name } fields { name description args { name description type { name ofType { name } } } type { name ofType { name } } } } }`)} }`, meets: 'cost' },
];

export const attacks: readonly Attack[] = [...parsing, ...repetition, ...fragments, ...answers];
