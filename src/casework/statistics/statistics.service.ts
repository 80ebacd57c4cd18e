import { isEnumType, type GraphQLSchema } from 'graphql';
import { civilDayOf } from '../../kernel/index.js';
import type { Database, Sql } from '../../platform/database/index.js';
import { countsOf, lagsOf, type CountedTo, type Counts } from './counts.js';
import { toldOf, type ToldTable } from './figures.js';
import { partiesOf } from './parties.js';
import { refuseTooMany, type Question } from './question.js';
import { StatisticsDimension, StatisticsMeasure } from './statistics.codes.js';

const ofRows: readonly StatisticsMeasure[] = [StatisticsMeasure.CASES, StatisticsMeasure.DECISIONS, StatisticsMeasure.FINES];
const ofLags: readonly StatisticsMeasure[] = [StatisticsMeasure.ENTRY_LAG_P50, StatisticsMeasure.ENTRY_LAG_P90, StatisticsMeasure.ENTRY_LAG_P99];

/** 统计: figures from the roll-ups, under the rights of whoever asks. */
export class StatisticsDesk {
  constructor(private readonly database: Pick<Database, 'sql' | 'transaction'>, private readonly now: () => Date) {}

  /** All from one moment: the roll-ups, and the position that they stand at. */
  async answer(question: Question): Promise<{ table: ToldTable; countedTo: CountedTo; names: ReadonlyMap<string, string> }> {
    const sources = sourcesOf(question.measures);
    const today = civilDayOf(this.now());
    const counted = sources.length === 1 ? await sources[0]!(this.database.sql, question, today) : await this.database.transaction(async (sql) => {
      await sql('set transaction isolation level repeatable read, read only');
      const parts: Counts[] = [];
      for (const source of sources) parts.push(...await source(sql, question, today));
      return parts;
    });
    const table = toldOf(question, counted);
    refuseTooMany(table.cells.length);
    return { table, countedTo: counted.find(({ isTotal }) => isTotal)!.countedTo!, names: await namesOf(this.database.sql, question, table) };
  }
}

type Source = (sql: Sql, question: Question, today: string) => Promise<Counts[]>;

/** What has to be read for these measures. */
function sourcesOf(measures: readonly StatisticsMeasure[]): Source[] {
  return [...new Set(measures.map((one): Source => (ofRows.includes(one) ? countsOf : ofLags.includes(one) ? lagsOf : partiesOf)))];
}

/** Names of the organs and matters that an answer speaks of; both are public registers. */
async function namesOf(sql: Sql, { by }: Question, { cells }: ToldTable): Promise<ReadonlyMap<string, string>> {
  const members = (dimension: StatisticsDimension): string[] => {
    const at = by.indexOf(dimension);
    return at < 0 ? [] : [...new Set(cells.flatMap((cell) => cell.members[at] ?? []))];
  };
  const [organs, matters] = [members(StatisticsDimension.ORGAN), members(StatisticsDimension.MATTER)];
  const rows = organs.length + matters.length === 0 ? [] : await sql<{ code: string; name: string }>(
    `select id::text as code, name from registry.organ where id = any($1::uuid[])
     union all (select distinct on (code) code, name from registry.matter where code = any($2::text[]) order by code, version desc)`, [organs, matters],
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** 名称 of a member: of a code its Chinese term, as the schema describes it. */
export function labelOf(dimension: StatisticsDimension, code: string | null, names: ReadonlyMap<string, string>, schema: GraphQLSchema): string {
  if (code === null) return '未载明';
  const type = schema.getType(dimension === StatisticsDimension.DOMAIN ? 'DomainCode' : 'GovernmentLevel');
  if (dimension === StatisticsDimension.DOMAIN || dimension === StatisticsDimension.LEVEL) return (isEnumType(type) && type.getValue(code)?.description?.split(':')[0]) || code;
  return names.get(code) ?? code;
}
