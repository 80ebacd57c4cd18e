import type { FastifyInstance, FastifyReply } from 'fastify';
import { GraphQLError, parse } from 'graphql';
import { measures as definitions, StatisticsDimension, StatisticsMeasure } from '../casework/statistics/index.js';
import { answering, executionOver } from '../platform/graphql/answer.js';
import { badInput, failure } from '../platform/graphql/errors.js';
import { bearerOf, purposeOf, refuseCrossSite, type GraphqlOptions } from '../platform/http/index.js';
import { csvRow, textCell } from './csv.js';

/** Excel and BI tools read a file as UTF-8 when it opens with this mark. */
const byteOrderMark = '\ufeff';

const document = parse(`query StatisticsCsv($measures: [StatisticsMeasure!]!, $by: [StatisticsDimension!], $where: StatisticsWhere) {
  statistics(measures: $measures, by: $by, where: $where) { cells { ...shown } total { ...shown } }
}
fragment shown on StatisticsCell { members { code label } figures { value text } }`);

interface Cell { readonly members: readonly { readonly code: string | null; readonly label: string }[]; readonly figures: readonly { readonly value: string | null; readonly text: string }[] }

/** Values of the query: of `measures` and `by` several, apart by commas; every other is a condition of `StatisticsWhere`. */
type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Serves /statistics.csv: any question of `statistics` as a table, by its address and a bearer token, answered as the API answers it. */
export function serveStatistics(app: FastifyInstance, { schema, execution, contextOf, log }: GraphqlOptions): void {
  const answer = answering(schema, execution ?? executionOver(schema));
  app.get<{ Querystring: Asked }>('/statistics.csv', { onRequest: refuseCrossSite }, async (request, reply) => {
    try {
      const variables = variablesOf(request.query);
      const contextValue = await contextOf(bearerOf(request), purposeOf(request));
      const { data, errors } = await answer({ document, operationName: null, variables, contextValue });
      if (errors) return await refuse(reply, errors[0]!.originalError ?? errors[0]!, log);
      const { cells, total } = data!['statistics'] as { cells: Cell[]; total: Cell };
      const { measures, by } = variables;
      return await reply.type('text/csv; charset=utf-8').header('cache-control', 'no-store').send(tableOf(measures, by, by.length === 0 ? [total] : cells));
    } catch (error) {
      return refuse(reply, error, log);
    }
  });
}

interface Variables { readonly [name: string]: unknown; readonly measures: readonly string[]; readonly by: readonly string[]; readonly where: object }

function variablesOf({ measures, by, ...where }: Asked): Variables {
  const repeated = Object.entries(where).find(([, value]) => typeof value !== 'string');
  if (repeated) throw badInput(repeated[0], `参数 ${repeated[0]} 只能填写一次`);
  const { historic, ...rest } = where;
  if (historic !== undefined && historic !== 'true' && historic !== 'false') throw badInput('historic', `historic 应为 true 或 false，收到“${String(historic)}”`);
  return {
    measures: known('measures', measures, Object.values(StatisticsMeasure)), by: known('by', by, Object.values(StatisticsDimension)),
    where: { ...rest, ...(historic === undefined ? {} : { historic: historic === 'true' }) },
  };
}

function known(name: string, given: Asked[string], values: readonly string[]): string[] {
  const words = [given ?? []].flat().flatMap((one) => one.split(',')).map((word) => word.trim()).filter((word) => word !== '');
  const stranger = words.find((word) => !values.includes(word));
  if (stranger !== undefined) throw badInput(name, `${name} 中没有“${stranger}”；可填写 ${values.join('、')}`);
  return [...new Set(words)];
}

/** For each dimension code and name, for each measure the value to reckon with, empty where there is none to tell, and the text to show. */
function tableOf(measures: readonly string[], by: readonly string[], cells: readonly Cell[]): string {
  const terms = measures.map((measure) => definitions.find(({ code }) => code === measure)!);
  const header = [...by.flatMap((one) => [one, `${one}_NAME`]), ...terms.flatMap(({ code, term, unit }) => [code, `${term}（${unit}）`])];
  const rows = cells.map(({ members, figures }) => [
    ...members.flatMap(({ code, label }) => [textCell(code ?? ''), textCell(label)]), ...figures.flatMap(({ value, text }) => [value ?? '', text]),
  ]);
  return byteOrderMark + [header, ...rows].map(csvRow).join('');
}

/** What the API would tell its client, as JSON with the status that it has. */
function refuse(reply: FastifyReply, error: unknown, log: GraphqlOptions['log']): FastifyReply {
  const isMeant = error instanceof GraphQLError && error.extensions['code'] !== undefined && error.extensions['code'] !== 'INTERNAL_SERVER_ERROR';
  const { message, extensions: { code, field, http } } = isMeant ? error : error instanceof GraphQLError && !error.originalError ? badInput('where', error.message) : failed(log, error);
  const { status } = (http ?? { status: code === 'INTERNAL_SERVER_ERROR' ? 500 : 400 }) as { status: number };
  return reply.code(status).type('application/json; charset=utf-8').send({ message, code, ...(field === undefined ? {} : { field }) });
}

const failed = (log: GraphqlOptions['log'], error: unknown): { message: string; extensions: Record<string, unknown> } => failure(log, error);
