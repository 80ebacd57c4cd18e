import { buildSchema, execute, parse, printSchema, type ExecutionResult, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import pg from 'pg';
import type { FieldClass } from '../../src/platform/model/index.js';
import { reach, reaches, type Shape, type Shapes, type Sight } from '../../src/platform/reader/index.js';
import { StoredRows, type MayRead, type StoredRow } from './naive-filter.js';
import { domains, inOrder, isText, naiveLists, type NaiveList } from './naive-lists.js';

/** An object of the answer that stands for one row. */
class Held {
  constructor(readonly shape: Shape, readonly row: StoredRow) {}
}

type Values = Readonly<Record<string, unknown>>;

/** Fields open to everyone who sees the row, and what the others are given instead: said once more, by hand. */
const openWhen: Readonly<Record<string, (row: StoredRow) => boolean>> = {
  'EnforcementCase.violationFacts': (row) => row['historic'] === true,
  'Party.name': (row) => row['kind'] !== 'NATURAL_PERSON',
};
const masks: Readonly<Record<string, (value: unknown) => unknown>> = { 'Party.name': (value) => `${[...String(value)][0]!}*` };

/** Rows that belong to a row: class, foreign key, order. */
const children: Readonly<Record<string, readonly [shape: string, foreignKey: string, order: string]>> = {
  'EnforcementCase.parties': ['CaseParty', 'enforcement_case_id', 'ordinal'],
  'EnforcementCase.decisions': ['PenaltyDecision', 'enforcement_case_id', 'ordinal'],
  'EnforcementCase.steps': ['CaseStep', 'enforcement_case_id', 'taken_at, ordinal'],
  'EnforcementCase.officers': ['CaseOfficer', 'enforcement_case_id', 'ordinal'],
  'Officer.certificateHistory': ['Certificate', 'officer_id', 'number, issuer, version'],
  // Of parties that were never merged nor split, as here.
  'Party.changes': ['PartyChange', 'party_id', 'number'],
  'Party.aliases': ['PartyAlias', 'party_id', 'recorded_at, id'],
  'Statute.articles': ['StatuteArticle', 'statute_id', 'ordinal'],
  'Submission.rows': ['SubmissionRow', 'submission_id', 'ordinal'],
  'Transfer.tracks': ['TransferTrack', 'transfer_id', 'ordinal'],
  'Transfer.steps': ['TransferStepTaken', 'transfer_id', 'ordinal'],
  'Transfer.papers': ['TransferPaper', 'transfer_id', 'ordinal'],
  'Transfer.items': ['SeizedItem', 'transfer_id', 'ordinal'],
  'Transfer.copies': ['TransferCopy', 'transfer_id', 'ordinal'],
  'Transfer.proposals': ['TransferProposal', 'transfer_id', 'entered_at, id'],
  'TransferStepTaken.papers': ['TransferPaper', 'step_id', 'ordinal'],
  'TransferStepTaken.copies': ['TransferCopy', 'step_id', 'ordinal'],
  'EnforcementCase.findings': ['Finding', 'enforcement_case_id', 'listed_at, id'],
  'EnforcementCase.accountabilityCases': ['AccountabilityCase', 'enforcement_case_id', 'listed_at, id'],
  'Finding.accountabilityCases': ['AccountabilityCase', 'finding_id', 'listed_at, id'],
  'AccountabilityCase.statements': ['AccountabilityStatement', 'accountability_case_id', 'ordinal'],
  'Finding.steps': ['FindingStep', 'finding_id', 'ordinal'],
  'EnforcementCase.drafts': ['PenaltyDraft', 'enforcement_case_id', 'drafted_at, id'],
  'EnforcementCase.reviews': ['LegalReview', 'enforcement_case_id', 'listed_at, id'],
  'EnforcementCase.filings': ['PenaltyFiling', 'enforcement_case_id', 'listed_at, id'],
  'PenaltyDraft.reviews': ['LegalReview', 'draft_id', 'listed_at, id'],
  'LegalReview.items': ['ReviewItem', 'review_id', 'ordinal'],
  'Deadline.phases': ['DeadlinePhase', 'deadline_id', 'round, due_at, id'],
};

/**
 * 对照读取器: answers what the reader answers, without its compiler. graphql-js resolves aliases, fragments and directives; every row
 * is fetched by itself; rights, filters, order and pages are worked out here, row by row.
 */
/** Lists within a row: the table, and the column that names the row. */
const pagesOf: Readonly<Record<string, readonly [table: string, column: string]>> = {
  'Organ.cases': ['casework.enforcement_case', 'organ_id'],
  'Organ.officers': ['registry.officer', 'organ_id'],
  'EnforcementCase.transfers': ['casework.transfer', 'enforcement_case_id'],
  'Transfer.deadlines': ['casework.deadline', 'subject_id'],
};

export class NaiveReader {
  private readonly schema: GraphQLSchema;
  private readonly rows: StoredRows;

  private constructor(schema: GraphQLSchema, private readonly shapes: Shapes, private readonly client: pg.Pool) {
    this.schema = buildSchema(printSchema(schema));
    this.rows = new StoredRows(client);
  }

  static over(url: string, schema: GraphQLSchema, shapes: Shapes): NaiveReader {
    const types = { getTypeParser: parserOf as typeof pg.types.getTypeParser };
    return new NaiveReader(schema, shapes, new pg.Pool({ connectionString: url, max: 2, options: '-c TimeZone=Asia/Shanghai', types }));
  }

  async answer(sight: Sight, source: string, variableValues: Values): Promise<ExecutionResult> {
    const fieldResolver: GraphQLFieldResolver<unknown, unknown, Values> = (parent, args, _context, info) => {
      if (info.parentType.name === 'Query') return this.root(sight, info.fieldName, args);
      return parent instanceof Held ? this.field(sight, parent, info.fieldName, args) : (parent as Values)[info.fieldName];
    };
    return execute({ schema: this.schema, document: parse(source), variableValues, fieldResolver });
  }

  close(): Promise<void> {
    return this.client.end();
  }

  private async root(sight: Sight, name: string, args: Values): Promise<unknown> {
    switch (name) {
      case 'enforcementCase': return this.held(sight, 'EnforcementCase', args['id']);
      case 'penaltyDecision': return this.held(sight, 'PenaltyDecision', args['id']);
      case 'submission': return this.held(sight, 'Submission', args['id']);
      case 'transfer': return this.held(sight, 'Transfer', args['id'] ?? (await this.rows.ids('casework.transfer', 'number', args['number']))[0]);
      case 'penaltyDraft': return this.held(sight, 'PenaltyDraft', args['id']);
      case 'legalReview': return this.held(sight, 'LegalReview', args['id']);
      case 'penaltyFiling': return this.held(sight, 'PenaltyFiling', args['id']);
      case 'completenessQuestion': return this.held(sight, 'CompletenessQuestion', args['id']);
      case 'finding': return this.held(sight, 'Finding', args['id']);
      case 'accountability': return this.held(sight, 'AccountabilityCase', args['id']);
      case 'screening': return this.held(sight, 'Screening', args['id']);
      case 'standard': return this.held(sight, 'Standard', args['id']);
      case 'officer': return this.held(sight, 'Officer', args['id']);
      case 'organ': return this.held(sight, 'Organ', args['id'] ?? (await this.rows.ids('registry.organ', 'code', args['code']))[0]);
      case 'party': return args['id'] ? this.held(sight, 'Party', args['id']) : this.partyOfCode(sight, args['unifiedSocialCreditCode']);
      default: return this.page(sight, naiveLists[name]!, args);
    }
  }

  private async partyOfCode(sight: Sight, code: unknown): Promise<Held | null> {
    const named = await Promise.all((await this.rows.ids('registry.party', 'unified_social_credit_code', code)).map((id) => this.held(sight, 'Party', id)));
    return named.find((party) => party?.row['identity_strength'] === 'STRONG') ?? null;
  }

  /** The row as this actor may hold it: null when there is none, or none that the actor sees. */
  private async held(sight: Sight, name: string, id: unknown): Promise<Held | null> {
    const shape = this.shapes.get(name)!;
    const row = id === null || id === undefined ? undefined : await this.rows.one(shape.table, id);
    return row && (!shape.hasAudience || reach(sight, audienceOf(row)) >= 0) ? new Held(shape, row) : null;
  }

  private async field(sight: Sight, parent: Held, name: string, args: Values): Promise<unknown> {
    const { shape, row } = parent;
    const column = shape.columns.get(name);
    if (column) return this.column(sight, parent, name);
    const pointer = shape.pointers.get(name);
    if (pointer) return isShown(sight, parent, name) ? this.held(sight, pointer.to, row[pointer.column]) : null;
    if (shape.spreads.has(name)) return this.spread(sight, parent, name);
    if (name === 'withheld') return this.withheld(sight, parent);
    // What it reads is what is now.
    if (name === 'asOf') return null;
    return this.related(sight, parent, name, args);
  }

  private column(sight: Sight, { shape, row }: Held, name: string): unknown {
    const { name: column, kind } = shape.columns.get(name)!;
    const value = printed(kind.columnType, row[column]);
    if (isShown(sight, { shape, row }, name) || value === null) return value;
    return masks[`${shape.name}.${name}`]?.(value) ?? null;
  }

  private spread(sight: Sight, { shape, row }: Held, name: string): Values | null {
    const { parts, constants } = shape.spreads.get(name)!;
    const values = [...parts].map(([part, { column, kind }]) => [part, printed(kind.columnType, row[column])] as const);
    return isShown(sight, { shape, row }, name) && values[0]![1] !== null ? { ...constants, ...Object.fromEntries(values) } : null;
  }

  private withheld(sight: Sight, held: Held): Values[] {
    const { columns, spreads, pointers } = held.shape;
    const fields = [...columns.keys(), ...spreads.keys(), ...pointers.keys()].filter((field) => classOf(held.shape, field) !== 'L0');
    return fields.filter((field) => !isShown(sight, held, field))
      .map((field) => ({ field, fieldClass: classOf(held.shape, field), ...sight.reasonFor(classOf(held.shape, field)) }));
  }

  private async related(sight: Sight, { shape, row }: Held, name: string, args: Values): Promise<unknown> {
    const key = `${shape.name}.${name}`;
    if (key === 'EnforcementCase.file') return this.held(sight, 'CaseFile', row['id']);
    const domain = domains.find((one) => key === `EnforcementCase.${one.name}`);
    if (domain) return this.held(sight, domain.facts.name, row['id']);
    if (key === 'Officer.certificates') return (await this.many(sight, 'Certificate', 'officer_id', row['id'], 'number, issuer, version')).filter((one) => one.row['current'] === true);
    if (key === 'EnforcementCase.screenings') return (await this.many(sight, 'Screening', 'enforcement_case_id', row['id'], 'listed_at, id')).filter((one) => one.row['is_latest'] === true);
    if (key === 'Deadline.transfer') return this.held(sight, 'Transfer', row['subject_id']);
    if (key === 'PenaltyFiling.decision') return this.held(sight, 'PenaltyDecision', row['decision_id']);
    if (key === 'PenaltyDraft.decision') return (await this.many(sight, 'PenaltyDecision', 'enforcement_case_id', row['enforcement_case_id'])).find((one) => row['number_normalised'] !== null && one.row['number_normalised'] === row['number_normalised']) ?? null;
    if (key === 'PenaltyDraft.parties') return (await this.many(sight, 'CaseParty', 'enforcement_case_id', row['enforcement_case_id'], 'ordinal')).filter((one) => (row['identity_party_ids'] as unknown[]).includes(one.row['identity_party_id']));
    if (key === 'Party.cases') return this.page(sight, naiveLists[key]!, args, await this.casesOfParty(sight, row['id']));
    const paged = pagesOf[key];
    if (paged) return this.page(sight, naiveLists[key]!, args, await this.rows.ids(...paged, row['id']));
    const known = children[key];
    if (!known) throw new Error(`The naive reader does not know ${key}; tell it in test/support/naive-reader.ts`);
    const [child, foreignKey, order] = known;
    return this.many(sight, child, foreignKey, row['id'], order);
  }

  private async many(sight: Sight, name: string, foreignKey: string, id: unknown, order?: string): Promise<Held[]> {
    const ids = await this.rows.ids(this.shapes.get(name)!.table, foreignKey, id, order);
    return (await Promise.all(ids.map((one) => this.held(sight, name, one)))).filter((one) => one !== null);
  }

  /** A party's cases are those in which the actor may know that it stands: a victim is not shown outside the case. */
  private async casesOfParty(sight: Sight, partyId: unknown): Promise<string[]> {
    const links = await this.many(sight, 'CaseParty', 'party_id', partyId);
    return [...new Set(links.map(({ row }) => String(row['enforcement_case_id'])))];
  }

  private async page(sight: Sight, list: NaiveList, args: Values, among?: readonly string[]): Promise<Values> {
    const ids = among ?? await this.rows.ids(this.shapes.get(list.rows)!.table);
    const found = await Promise.all(ids.map((id) => this.candidate(sight, list, args['where'] as Values | null | undefined, id)));
    const rows = found.filter((one) => one !== null);
    const sign = list.isDescending(args['orderBy']) ? -1 : 1;
    const keyType = isText(list) ? 'text' : 'timestamptz';
    const places = rows.map((row) => ({ at: printed(keyType, row[list.key]), id: String(row['id']) })).sort((a, b) => sign * inOrder(list, a, b));
    const after = typeof args['after'] === 'string' ? placeOf(args['after']) : null;
    const rest = after ? places.filter((place) => sign * inOrder(list, place, after) > 0) : places;
    const shown = rest.slice(0, (args['first'] as number | null | undefined) ?? 20);
    const nodes = await Promise.all(shown.map(({ id }) => this.held(sight, list.node, id)));
    const cursors = shown.map(({ at, id }) => Buffer.from(JSON.stringify([list.name, at, id])).toString('base64url'));
    return {
      nodes,
      edges: nodes.map((node, index) => ({ node, cursor: cursors[index] })),
      pageInfo: { hasNextPage: rest.length > shown.length, endCursor: cursors.at(-1) ?? null },
      total: { count: Math.min(rows.length, 10_000), isExact: rows.length <= 10_000, text: rows.length <= 10_000 ? String(rows.length) : '10000+' },
    };
  }

  /** The row if the actor sees it and every filter holds; a filter on a field that the actor may not read on this row never does. */
  private async candidate(sight: Sight, list: NaiveList, where: Values | null | undefined, id: string): Promise<StoredRow | null> {
    const held = await this.held(sight, list.rows, id);
    if (!held) return null;
    for (const [name, value] of Object.entries(where ?? {})) {
      if (value === null) continue;
      const filter = list.filters[name]!;
      // The facts' rows carry place and time of their case, which are L0 there.
      const isOfRow = held.shape.name === list.node || held.shape.spreads.has(filter.field);
      if (isOfRow && !isShown(sight, held, filter.field)) return null;
      const may: MayRead = async (name, id, field) => {
        const other = await this.held(sight, name, id);
        return other && isShown(sight, other, field) ? other.row : null;
      };
      if (!(await filter.holds(held.row, value, this.rows, may))) return null;
    }
    return held.row;
  }
}

const audienceOf = (row: StoredRow): string[] => row['audience'] as string[];

function classOf(shape: Shape, field: string): FieldClass {
  return (shape.columns.get(field) ?? shape.pointers.get(field) ?? shape.spreads.get(field))!.fieldClass;
}

function isShown(sight: Sight, { shape, row }: Held, field: string): boolean {
  const fieldClass = classOf(shape, field);
  if (shape.hasAudience ? reaches(sight, audienceOf(row), fieldClass) : fieldClass === 'L0') return true;
  return openWhen[`${shape.name}.${field}`]?.(row) ?? false;
}

/** The value as the API says it. */
function printed(columnType: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && columnType.startsWith('timestamptz')) return `${value.replace(' ', 'T')}:00`;
  if (typeof value === 'string' && columnType === 'numeric(20,6)') return value.replace(/\.?0+$/, '');
  return value;
}

function placeOf(cursor: string): { at: unknown; id: string } {
  const [, at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [string, unknown, string];
  return { at, id };
}

/** Days and moments stay as PostgreSQL prints them. */
function parserOf(oid: number): (value: string) => unknown {
  const asPrinted: readonly number[] = [pg.types.builtins.DATE, pg.types.builtins.TIMESTAMPTZ];
  const parsers: { getTypeParser: (oid: number) => (value: string) => unknown } = pg.types;
  return asPrinted.includes(oid) ? (value) => value : parsers.getTypeParser(oid);
}
