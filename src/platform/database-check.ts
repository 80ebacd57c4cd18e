import { Client } from 'pg';
import { complain, Complaint } from './complaint.js';
import { parseDatabaseUrl, withoutPassword } from './database-url.js';
import { codeOf, messageOf } from './system-reason.js';

const OLDEST_MAJOR = 16;
const CONNECT_TIMEOUT_MS = 5_000;

/** Complains unless the database at the address answers, lets the hub in, is PostgreSQL 16 or later and holds text as UTF-8. */
export async function checkDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // A connection that breaks is told by the query that waits on it; without a listener the event would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; encoding: string }>(
      "select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding",
    );
    if (rows[0]) judge(Number(rows[0].version), rows[0].encoding);
  } catch (error) {
    if (error instanceof Complaint) throw error;
    explain(error, url);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Complains about a server that the hub cannot work with; `version` is `server_version_num`, as 160004. */
export function judge(version: number, encoding: string): void {
  const major = Math.floor(version / 10_000);
  if (major < OLDEST_MAJOR) {
    complain(
      `数据库为 PostgreSQL ${major}，需要 ${OLDEST_MAJOR} 或更高版本：请升级，或另设 DATABASE_URL`,
      `The database is PostgreSQL ${major} and ${OLDEST_MAJOR} or later is needed: upgrade it, or point DATABASE_URL elsewhere`,
    );
  }
  if (encoding !== 'UTF8') {
    complain(
      `数据库编码为 ${encoding}，需要 UTF8：请用 create database … encoding 'UTF8' template template0 建库`,
      `The database holds text as ${encoding} and UTF8 is needed: make one with create database … encoding 'UTF8' template template0`,
    );
  }
}

function explain(error: unknown, url: string): never {
  const where = parseDatabaseUrl(url);
  const host = where?.host || 'localhost';
  const database = decodeURIComponent(where?.pathname.slice(1) ?? '');
  const user = decodeURIComponent(where?.username ?? '');
  const message = messageOf(error);
  switch (codeOf(error)) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return complain(
        `找不到 DATABASE_URL 中的主机 ${where?.hostname ?? ''}：请检查主机名`,
        `The host ${where?.hostname ?? ''} of DATABASE_URL is not known: check its name`,
      );
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
      return unanswered(host);
    case '28P01':
    case '28000':
      return complain(
        `数据库拒绝用户 ${user} 登录：请检查 DATABASE_URL 中的用户名和口令`,
        `The database at ${host} does not let user ${user} in: check user and password in DATABASE_URL`,
      );
    case '3D000':
      return complain(
        `数据库 ${database} 不存在：请先建库（encoding UTF8），或更正 DATABASE_URL`,
        `There is no database ${database} at ${host}: make it (encoding UTF8), or correct DATABASE_URL`,
      );
    default:
      if (/timeout|terminated/i.test(message)) return unanswered(host);
      return complain(`无法使用数据库 ${withoutPassword(url)}：${message}`, `The database ${withoutPassword(url)} cannot be used: ${message}`);
  }
}

function unanswered(host: string): never {
  return complain(
    `${host} 上没有 PostgreSQL 应答：请确认其已启动，且 DATABASE_URL 的主机和端口正确`,
    `No PostgreSQL answers at ${host}: see that it runs, and check host and port in DATABASE_URL`,
  );
}
