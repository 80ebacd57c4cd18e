import fs from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { graphql, GraphQLError, isObjectType, type GraphQLSchema } from 'graphql';
import type { Hub } from '../hub.js';
import { complain } from '../platform/complaint.js';
import type { Context } from '../platform/graphql/context.js';
import { onStop } from '../platform/lifecycle.js';
import { pageSize } from '../platform/reader/index.js';
import { codeOf, systemReason } from '../platform/system-reason.js';
import { csvRow } from './csv.js';
import type { Answer } from './export-columns.js';
import { places, tableOf } from './export-tables.js';
import { readFile } from './import.js';

/** What can be exported: tables, and the log. */
export const exportable: readonly string[] = [...Object.keys(places), 'log'];

export interface Export {
  readonly what: string;
  /** Who asks, as a bearer token; null for the public. */
  readonly token: string | null;
  /** File to write; undefined for standard output. */
  readonly to: string | undefined;
  /** Cursor of the last event held. */
  readonly after: string | undefined;
  /** Tells the person who exports, a line at a time. */
  readonly say: (text: string) => void;
}

/** The token of the environment or of a file, never of the command line, which every user of the machine can read; null when there is none. */
export function tokenOf(file: string | undefined, environment: string | undefined): string | null {
  return (file === undefined ? environment : readFile(file).toString())?.trim() ?? null;
}

/** Writes what the token may see, page after page, to a file or to standard output, and says as whom and how much. */
export async function exportData(hub: Hub, { what, token, to, after, say }: Export): Promise<void> {
  const { actor } = await contextOf(hub, token);
  say(actor.organ ? `以“${actor.organ.name}”${actor.subject ?? ''} 的身份导出 · exporting as ${actor.subject ?? ''}` : '未给出令牌，以公众身份导出 · exporting as the public: no token is given');
  const told = { rows: 0, cursor: after };
  const place = places[what];
  const parts = place ? tableParts(hub, token, what, to !== undefined, told) : logParts(hub, token, told);
  try {
    await (to === undefined ? pipeline(parts, process.stdout) : writeFile(to, parts));
  } catch (error) {
    // Whoever reads has had enough, as `head` has.
    if (to === undefined && codeOf(error) === 'EPIPE') return;
    throw error;
  }
  say(`已导出 ${told.rows} 行 · ${told.rows} rows exported`);
  if (!place) say(`末游标 last cursor: ${told.cursor ?? '—'}`);
}

interface Told { rows: number; cursor: string | undefined }

/** Excel reads a file as UTF-8 when it opens with this mark. */
const byteOrderMark = '\ufeff';

async function* tableParts(hub: Hub, token: string | null, what: string, isFile: boolean, told: Told): AsyncGenerator<string> {
  const { list, selection, header, rowsOf } = tableOf(hub.schema, places[what]!);
  yield (isFile ? byteOrderMark : '') + csvRow(header);
  for await (const { nodes } of pages(hub, token, list, selection)) {
    const rows = nodes.flatMap(rowsOf);
    told.rows += rows.length;
    if (rows.length > 0) yield rows.map(csvRow).join('');
  }
}

async function* logParts(hub: Hub, token: string | null, told: Told): AsyncGenerator<string> {
  for await (const { nodes, cursor } of pages(hub, token, 'events', eventFields(hub.schema), told.cursor)) {
    told.cursor = cursor ?? undefined;
    told.rows += nodes.length;
    if (nodes.length > 0) yield nodes.map((event) => `${JSON.stringify(event)}\n`).join('');
  }
}

function eventFields(schema: GraphQLSchema): string {
  const type = schema.getType('LogEvent');
  return isObjectType(type) ? Object.keys(type.getFields()).join(' ') : '';
}

interface Page { readonly nodes: readonly Answer[]; readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean } }

/** A list of the API, asked as any client asks, and with the rights that the token has at each page. */
async function* pages(hub: Hub, token: string | null, list: string, selection: string, from?: string): AsyncGenerator<{ nodes: readonly Answer[]; cursor: string | null }> {
  const source = `query($after: String) { ${list}(first: ${pageSize.most}, after: $after) { nodes { ${selection} } pageInfo { endCursor hasNextPage } } }`;
  for (let after: string | null = from ?? null, more = true; more;) {
    const { data, errors } = await graphql({ schema: hub.schema, source, contextValue: await contextOf(hub, token), variableValues: { after } });
    if (errors) refuse(errors[0]!.originalError ?? errors[0]!);
    const { nodes, pageInfo } = data![list] as Page;
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    yield { nodes, cursor: after };
  }
}

/** Who asks, by a token; complains of one that is not accepted. */
export async function contextOf(hub: Hub, token: string | null): Promise<Context> {
  return hub.contextOf(token, null).catch(refuse);
}

/** What the API would tell its client, told here. */
function refuse(error: unknown): never {
  const code = error instanceof GraphQLError ? error.extensions['code'] : undefined;
  if (code === 'UNAUTHENTICATED') complain(`${(error as Error).message}（环境变量 TOKEN 或 --token-file）`, 'The token is not accepted: get another one, and give it in TOKEN or with --token-file');
  if (code === 'BAD_USER_INPUT') complain((error as Error).message, 'The cursor was not given to these rights: give one that this identity received, or leave --after out');
  throw error;
}

/** A file that is there is whole: until then it has another name. It may hold what others may not see, so it is its owner's alone. */
export async function writeFile(file: string, parts: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const part = `${file}.part`;
  onStop(() => { fs.rmSync(part, { force: true }); });
  try {
    fs.rmSync(part, { force: true });
    await pipeline(parts, fs.createWriteStream(part, { flags: 'wx', mode: 0o600 }));
    fs.renameSync(part, file);
  } catch (error) {
    const reason = systemReason(error);
    if (!reason) throw error;
    complain(`无法写入文件“${file}”（${reason[0]}）：请检查路径和权限`, `The file "${file}" cannot be written (${reason[1]}): check its path and permissions`);
  }
}
