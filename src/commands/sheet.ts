import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { dailySheet } from '../casework/notice/index.js';
import type { Hub } from '../hub.js';
import { isCivilDay } from '../kernel/index.js';
import { complain } from '../platform/complaint.js';
import type { Context } from '../platform/graphql/context.js';
import { badInput, failure, unauthenticated } from '../platform/graphql/errors.js';
import { bearerOf, purposeOf, refuseCrossSite, type GraphqlOptions } from '../platform/http/index.js';
import { contextOf, writeFile } from './export.js';
import { sheetPage, sheetPolicy } from './sheet-page.js';

/** The sheet of a day as a page, by the rights of the asker. Throws UNAUTHENTICATED without a token, BAD_USER_INPUT for a day that does not exist. */
async function pageOf(hub: Hub, { actor, journal }: Context, day: string): Promise<string> {
  if (actor.organ === null) throw unauthenticated('每日清单属于机关，请以本机关的令牌打印');
  if (!isCivilDay(day)) throw badInput('day', `“${day}”不是存在的日期；请按 2026-11-21 的写法填写`);
  const sheet = await dailySheet(hub.database.sql, actor.sight, journal.kinds, day);
  return sheetPage(sheet, { day, organName: actor.organ.name, printedAt: hub.now() });
}

/** Serves /sheets/:day: what happened that day, ready to print. */
export function serveSheets(app: FastifyInstance, { contextOf: contextFor, log }: Pick<GraphqlOptions, 'contextOf' | 'log'>, hub: Hub): void {
  app.get<{ Params: { day: string } }>('/sheets/:day', { onRequest: refuseCrossSite }, async (request, reply) => {
    try {
      const page = await pageOf(hub, await contextFor(bearerOf(request), purposeOf(request)), request.params.day);
      return await reply.headers({ 'content-security-policy': sheetPolicy, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).type('text/html; charset=utf-8').send(page);
    } catch (error) {
      const { message, extensions: { code, field, http } } = error instanceof GraphQLError ? error : failed(log, error);
      const { status } = (http ?? { status: code === 'INTERNAL_SERVER_ERROR' ? 500 : 400 }) as { status: number };
      return reply.code(status).type('application/json; charset=utf-8').send({ message, code, ...(field === undefined ? {} : { field }) });
    }
  });
}

const failed = (log: GraphqlOptions['log'], error: unknown): { message: string; extensions: Record<string, unknown> } => failure(log, error);

/** Writes the sheet of a day to a file, as the holder of the token may see it; complains of what the API would refuse. */
export async function writeSheet(hub: Hub, { day, token, to }: { day: string; token: string | null; to: string }): Promise<void> {
  if (!isCivilDay(day)) complain(`“${day}”不是存在的日期：写作 hub sheet 2026-11-21`, `"${day}" is not a day that exists: write hub sheet 2026-11-21`);
  if (token === null) complain('每日清单属于机关：请用环境变量 TOKEN 或 --token-file 给出本机关的令牌', 'The sheet is an organ’s: give its token in TOKEN or with --token-file');
  const page = await pageOf(hub, await contextOf(hub, token), day);
  await writeFile(to, [page]);
}
