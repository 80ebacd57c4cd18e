import { civilDayOf } from '../../kernel/index.js';
import type { Database } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { badInput } from '../../platform/graphql/errors.js';
import { isUuid, keysFor } from '../../platform/reader/index.js';
import { calendarOf } from '../../registry/calendar/index.js';
import { digestOf, tidied } from '../intake/index.js';
import { counted } from './counting.js';
import { DeadlineState } from './deadline.codes.js';
import { deadlineExtended } from './deadline.events.js';
import type { ExtendDeadlineInput } from './deadline.types.js';
import { lockHeld, updateHeld, type Held, type KeptExtension } from './held.js';
import { longerThan, termOf, type Longer } from './lengths.js';
import { refused } from './refused.js';
import { tellOf } from './telling.js';

/** 期限办理: longer periods on approving documents. */
export class Deadlines {
  constructor(private readonly database: Database, private readonly now: () => Date) {}

  /** Extends a deadline of the actor's organ to a longer period that the register allows; gives its id. The same key with the same content changes nothing again. Throws `Refused`. */
  async extend(given: ExtendDeadlineInput, actor: Actor): Promise<string> {
    if (!isUuid(given.deadlineId)) throw refused('NOTHING_VISIBLE');
    const recordedAt = this.now();
    const input = worded(given, recordedAt);
    return this.database.transaction(async (sql) => {
      const [held] = await lockHeld(sql, 'held.id = $1 and held.audience && $2::text[]', [input.deadlineId, keysFor(actor.sight, 'L1')]);
      if (!held) throw refused('NOTHING_VISIBLE');
      const requestDigest = digestOf(input);
      const known = held.extensions.find(({ clientKey, by }) => clientKey === input.clientKey && by === actor.subject);
      if (known && known.requestDigest !== requestDigest) throw refused('CLIENT_KEY_TAKEN');
      if (known) return held.id;
      if (actor.organ === null || actor.subject === null || held.owedById !== actor.organ.id) {
        const [organ] = await sql<{ name: string }>('select name from registry.organ where id = $1', [held.owedById]);
        throw refused('NOT_YOURS', { organ: organ?.name ?? '责任主体' });
      }
      const longer = allowed(held, input);
      const { length, written } = input.term;
      const extension: KeptExtension = {
        clockId: longer.clock.id, length, written, isAdded: longer.isAdded, ...input.approval, by: actor.subject, at: recordedAt.toISOString(), clientKey: input.clientKey, requestDigest,
      };
      const extended = counted(lengthened(held, longer, extension), await calendarOf(sql));
      const { clockId, isAdded, number, issuedOn, issuer, digest } = extension;
      const happening = { kind: deadlineExtended, id: held.id, more: { dueAtBefore: held.dueAt?.toISOString() ?? null, extension: { clockId, length, written, isAdded, number, issuedOn, issuer, digest } } };
      await updateHeld(sql, await tellOf(sql, [extended], [happening], { occurredAt: recordedAt, recordedAt, actor: actor.subject, channel: 'LIVE' }));
      return held.id;
    });
  }
}

/** The longer period asked for. Throws `Refused` where the deadline has ended, the register does not allow it, or it was approved after the end. */
function allowed(held: Held, { clockId, term: { length, written }, approval: { issuedOn } }: ExtendDeadlineInput): Longer {
  if (held.state !== DeadlineState.RUNNING && held.state !== DeadlineState.PAUSED) throw refused('HAS_ENDED');
  const choice = longerThan(held);
  const found = choice.find(({ clock, term }) => clock.id === (clockId ?? held.clockId) && term.written === written && (term.when === '至多' ? length >= 1 && length <= term.length : length === term.length));
  if (!found) throw refused('NOT_ALLOWED', { basis: held.basis.join('、'), asked: `${clockId ?? held.clockId} ${length} ${written}`, allowed: saidOf(choice) });
  const lastDay = held.dueAt && civilDayOf(held.dueAt);
  if (lastDay !== null && issuedOn > lastDay) throw refused('PERIOD_ENDED', { issuedOn, lastDay });
  return found;
}

function saidOf(choice: readonly Longer[]): string {
  if (choice.length === 0) return '登记的条文没有可用的延长，请在原期限内办理';
  return `可以延长为：${choice.map(({ clock, term, isAdded }) => `${clock.id} ${isAdded ? '再延长 ' : ''}${term.length} ${term.written}${term.approval === undefined ? '' : `（须${term.approval}）`}`).join('；')}`;
}

/** Added to what runs, or in its place, counted from the same start; under the row of the register that gives it. */
function lengthened(held: Held, { clock, term, isAdded }: Longer, extension: KeptExtension): Held {
  const taken = termOf(clock, { ...term, length: extension.length }, held.circumstances);
  return {
    ...held, clockId: clock.id, limit: clock.limit, basis: clock.basis, standing: clock.standing, force: isAdded ? held.force : term.force,
    terms: isAdded ? [...held.terms, taken] : [taken], extensions: [...held.extensions, extension],
  };
}

/** The most characters of a text; our own limit, not the law's. */
const mostCharacters = 200;

/** The input as it can be kept; throws BAD_USER_INPUT where a text is blank or too long, a digest is none, or the document is dated later than today. */
function worded(given: ExtendDeadlineInput, now: Date): ExtendDeadlineInput {
  const { number, issuer, issuedOn, digest } = given.approval;
  const input = {
    ...given, clientKey: tidied(given.clientKey), term: { length: given.term.length, written: given.term.written },
    approval: { number: tidied(number).trim(), issuer: tidied(issuer).trim(), issuedOn, digest: digest.toLowerCase() },
  };
  const { approval, clientKey } = input;
  for (const [field, text] of Object.entries({ 'approval.number': approval.number, 'approval.issuer': approval.issuer, clientKey })) {
    if (text.trim() === '') throw badInput(field, `${field} 为空；请填写后重新提交`);
    if ([...text].length > mostCharacters) throw badInput(field, `${field} 超过 ${mostCharacters} 个字符；请缩短后重新提交`);
  }
  if (!/^[0-9a-f]{64}$/.test(approval.digest)) throw badInput('approval.digest', 'approval.digest 应为文书的 SHA-256 摘要值（64 位十六进制）；请重新计算');
  if (approval.issuedOn > civilDayOf(now)) throw badInput('approval.issuedOn', `approval.issuedOn ${approval.issuedOn} 晚于今天；请核对文书日期`);
  return input;
}
