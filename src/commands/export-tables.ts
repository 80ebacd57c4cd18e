import { getNamedType, getNullableType, isListType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { cellOf, columnsOf, termOf, withheldColumn, type Answer, type Column } from './export-columns.js';

/** A table that is exported: the list of the API that is read, what is asked of each of its objects, and the rows that it makes. */
export interface Table {
  readonly list: string;
  readonly selection: string;
  readonly header: readonly string[];
  readonly rowsOf: (node: Answer) => string[][];
}

interface Place { readonly list: string; readonly build: (node: GraphQLObjectType) => Omit<Table, 'list'> }

/** Everything that is exported as a table. */
export const places: Readonly<Record<string, Place>> = {
  cases: { list: 'enforcementCases', build: eachRow },
  parties: { list: 'enforcementCases', build: (node) => rowsBelow(node, 'parties', caseColumns(node), ['party']) },
  decisions: { list: 'enforcementCases', build: (node) => rowsBelow(node, 'decisions', caseColumns(node)) },
  steps: { list: 'enforcementCases', build: (node) => rowsBelow(node, 'steps', caseColumns(node)) },
  facts: { list: 'enforcementCases', build: factRows },
  transfers: { list: 'transfers', build: eachRow },
  tracks: { list: 'transfers', build: (node) => rowsBelow(node, 'tracks', transferColumns(node)) },
  handling: { list: 'transfers', build: (node) => rowsBelow(node, 'steps', transferColumns(node)) },
  deadlines: { list: 'deadlines', build: eachRow },
  organs: { list: 'organs', build: eachRow },
  submissions: { list: 'submissions', build: eachRow },
  catalogue: { list: 'caseCatalogue', build: catalogueRows },
};

/** A table with the columns that the schema gives it. */
export function tableOf(schema: GraphQLSchema, { list, build }: Place): Table {
  return { list, ...build(objectOf(objectOf(schema.getQueryType()!, list)!, 'nodes')!) };
}

function objectOf(type: GraphQLObjectType, field: string): GraphQLObjectType | undefined {
  const found = getNamedType(type.getFields()[field]?.type);
  return isObjectType(found) ? found : undefined;
}

const asked = (columns: readonly Column[]): string => columns.map(({ selection }) => selection).join(' ');
const cells = (columns: readonly Column[], row: Answer): string[] => columns.map(({ cell }) => cell(row));
const titles = (columns: readonly Column[]): string[] => columns.map(({ term, name }) => `${term} ${name}`);

/** A row for each object of the list. */
function eachRow(node: GraphQLObjectType): Omit<Table, 'list'> {
  const columns = [...columnsOf(node), ...withheldColumn(node)];
  return { selection: asked(columns), header: titles(columns), rowsOf: (one) => [cells(columns, one)] };
}

/** What says of which case a row is. */
function caseColumns(node: GraphQLObjectType): Column[] {
  const named = columnsOf(node).filter(({ name }) => ['id', 'caseNumber', 'organ.code', 'organ.name'].includes(name));
  return named.map((column) => ({ ...column, term: `案件 ${column.term}`, name: `enforcementCase.${column.name}` }));
}

/** What says of which transfer a row is. */
function transferColumns(node: GraphQLObjectType): Column[] {
  const named = columnsOf(node).filter(({ name }) => ['id', 'number', 'kind', 'agency.code', 'agency.name'].includes(name));
  return named.map((column) => ({ ...column, term: `移送 ${column.term}`, name: `transfer.${column.name}` }));
}

/** A row for each object below one of the list, led by what says below which. */
function rowsBelow(node: GraphQLObjectType, field: string, above: readonly Column[], whole: readonly string[] = []): Omit<Table, 'list'> {
  const type = objectOf(node, field)!;
  const said = new Set(above.map(({ name }) => name));
  const own = [...columnsOf(type, whole).filter(({ name }) => !said.has(name)), ...withheldColumn(type, whole)];
  return {
    selection: `${asked(above)} ${field} { ${asked(own)} }`,
    header: titles([...above, ...own]),
    rowsOf: (one) => ((one[field] ?? []) as Answer[]).map((row) => [...cells(above, one), ...cells(own, row)]),
  };
}

/** What a line of a catalogue says of its case. */
const ofCatalogue = ['organ.code', 'organ.name', 'caseNumber', 'causeOfAction', 'violation', 'caseOpenedAt', 'closedAt', 'file.standing', 'file.lacking', 'id'];

/** A line for each case, numbered from 1 within its organ and the year in which it is listed. */
function catalogueRows(node: GraphQLObjectType): Omit<Table, 'list'> {
  const all = new Map(columnsOf(node, ['file']).map((column) => [column.name, column]));
  const below = (field: string, name: string): Column => {
    const named = columnsOf(objectOf(node, field)!, ['party']).find((column) => column.name === name)!;
    return { ...named, name: `${field}.${name}`, selection: `${field} { ${named.selection} }`, cell: (row) => ((row[field] ?? []) as Answer[]).map(named.cell).filter((cell) => cell !== '').join('；') };
  };
  const columns = [...ofCatalogue.map((name) => all.get(name)!), below('parties', 'party.name'), below('decisions', 'decisionNumber'), below('decisions', 'decidedOn'), ...withheldColumn(node)];
  const numbers = new Map<string, number>();
  return {
    selection: `listedAt ${asked(columns)}`,
    header: ['年度 year', '序号 number', ...titles(columns)],
    rowsOf: (one) => {
      const row = cells(columns, one);
      // Moments are written in Asia/Shanghai.
      const year = String(one['listedAt']).slice(0, 4);
      const number = (numbers.get(`${row[0]!} ${year}`) ?? 0) + 1;
      numbers.set(`${row[0]!} ${year}`, number);
      return [[year, String(number), ...row]];
    },
  };
}

/** Members of a fact, in the order of their columns. */
const members = ['value', 'unit', 'bound', 'source'] as const;

interface Fact { readonly name: string; readonly title: string; readonly type: GraphQLObjectType }

/** A row for each fact that a case states, of whichever domain; and one without a fact that names what is withheld. */
function factRows(node: GraphQLObjectType): Omit<Table, 'list'> {
  const ofCase = caseColumns(node);
  // One object of facts to a case: lists of a case have facts of their own.
  const ones = Object.values(node.getFields()).filter(({ type }) => !isListType(getNullableType(type)));
  const domains = ones.map(({ name }) => ({ name, facts: factsOf(objectOf(node, name)) })).filter(({ facts }) => facts.length > 0);
  const memberTitles = members.map((member) => `${termOf(domains[0]!.facts[0]!.type.getFields()[member]!)} ${member}`);
  const selections = domains.map(({ name, facts }) => `${name} { ${facts.map((fact) => `${fact.name} { ${members.join(' ')} }`).join(' ')} withheld { field } }`);
  return {
    selection: `${asked(ofCase)} ${selections.join(' ')}`,
    header: [...titles(ofCase), '要素 fact', ...memberTitles, '未展示字段 withheld'],
    rowsOf: (one) => domains.flatMap((domain) => rowsOfFacts(domain, one[domain.name] as Answer | null).map((row) => [...cells(ofCase, one), ...row])),
  };
}

function factsOf(type: GraphQLObjectType | undefined): Fact[] {
  return Object.values(type?.getFields() ?? {}).flatMap((field) => {
    const fact = objectOf(type!, field.name);
    return fact && members.every((member) => fact.getFields()[member]) ? [{ name: field.name, title: `${termOf(field)} ${field.name}`, type: fact }] : [];
  });
}

/** Of a case that withholds every fact the last row names the domain alone. */
function rowsOfFacts({ name: domain, facts }: { readonly name: string; readonly facts: readonly Fact[] }, stated: Answer | null): string[][] {
  if (!stated) return [];
  const rows = facts.flatMap(({ name, title, type }) => {
    const fact = stated[name] as Answer | null;
    return fact ? [[title, ...members.map((member) => cellOf(getNamedType(type.getFields()[member]!.type), fact[member])), '']] : [];
  });
  const withheld = (stated['withheld'] as { field: string }[]).map(({ field }) => field);
  if (withheld.length === 0) return rows;
  return [...rows, ['', ...members.map(() => ''), withheld.length === facts.length ? domain : withheld.join('；')]];
}
