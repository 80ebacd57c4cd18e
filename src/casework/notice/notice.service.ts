import { v7 as uuidv7 } from 'uuid';
import { addDays, civilDayOf, type CivilDay } from '../../kernel/index.js';
import { insertRows, type Database, type Sql } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import type { Means } from '../../platform/notify/index.js';
import { isUuid, keysFor, type Sight } from '../../platform/reader/index.js';
import { ContactMeans, NoticeDeliveryState, NoticeKind } from './notice.codes.js';
import { textOf, type ParametersOf } from './notice-kinds.js';
import { audienceOfContactPoint, audienceOfNotice } from './notice.policy.js';
import type { AddContactPointInput, NoticeMeans } from './notice.types.js';
import { Refused } from './refused.js';

/** Hour of the day, in Asia/Shanghai, from which the sheet of the day before is told of; our own figure. */
const hourOfSheets = 8;

/** What an address of each means looks like; never several, never everyone. */
const addressForms: Readonly<Record<ContactMeans, RegExp>> = {
  SMS: /^1\d{10}$/, WECOM: /^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/, DINGTALK: /^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/, MAIL: /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}$/,
};

interface Point { readonly id: string; readonly means: ContactMeans }

/** 提醒: tells organs what they should look at, and keeps where they want to be told. */
export class Notices {
  constructor(private readonly database: Database, private readonly setUp: ReadonlySet<Means>, readonly now: () => Date) {}

  means(): NoticeMeans[] {
    return Object.values(ContactMeans).map((means) => ({ means, isSetUp: this.setUp.has(means) }));
  }

  /**
   * Writes a notice to an organ, and what is to be sent of it, in the transaction of whoever tells it; `key` says what happened, and what has
   * been told under it is not told again. Gives the notice's id, or null where it was told before. Throws RangeError for a parameter that the
   * kind does not take.
   */
  async tell<K extends NoticeKind>(sql: Sql, kind: K, organId: string, parameters: ParametersOf<K>, key: string): Promise<string | null> {
    const [organ] = await sql<{ name: string; key: string }>('select name, lineage[1] as key from registry.organ where id = $1', [organId]);
    if (!organ) throw new Error(`There is no organ ${organId} to tell of ${key}`);
    const points = await sql<Point>('select id, means from delivery.contact_point where organ_id = $1 and ended_at is null and $2 = any(kinds) order by added_at, id', [organId, kind]);
    const [notice] = await sql<{ id: string }>(
      `insert into delivery.notice (id, organ_id, kind, text, told_at, unaddressed, key, audience) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (key) do nothing returning id`,
      [uuidv7(), organId, kind, textOf(kind, organ.name, parameters), this.now().toISOString(), points.length === 0, key, audienceOfNotice(organ.key)],
    );
    if (!notice) return null;
    await this.send(sql, notice.id, points, audienceOfNotice(organ.key), 0);
    return notice.id;
  }

  /** Tells every organ that wants it of the sheet of the day before, from eight o'clock on; gives that day. */
  async tellOfSheets(told: CivilDay | null): Promise<CivilDay> {
    const yesterday = addDays(civilDayOf(new Date(this.now().getTime() - hourOfSheets * 3_600_000)), -1);
    if (told === yesterday) return told;
    const organs = await this.database.sql<{ id: string }>('select distinct organ_id as id from delivery.contact_point where ended_at is null and $1 = any(kinds)', [NoticeKind.DAILY_SHEET]);
    for (const { id } of organs) await this.database.transaction((sql) => this.tell(sql, NoticeKind.DAILY_SHEET, id, { day: yesterday }, `sheet:${id}:${yesterday}`));
    return yesterday;
  }

  /** Gives the id of the contact point: a new one, or the one in use with that address, whose kinds it replaces. Throws `Refused`. */
  async addContactPoint({ means, address, kinds }: AddContactPointInput, { subject, organ }: Actor): Promise<string> {
    if (organ === null || subject === null) throw new Refused('NO_ORGAN');
    if (kinds.length === 0) throw new Refused('NO_KIND');
    if (!addressForms[means].test(address.trim())) throw new Refused('ADDRESS_FORM');
    const [point] = await this.database.sql<{ id: string }>(
      `insert into delivery.contact_point (id, organ_id, means, address, kinds, added_by, added_at, audience) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (organ_id, means, address) where ended_at is null do update set kinds = excluded.kinds returning id`,
      [uuidv7(), organ.id, means, address.trim(), [...new Set(kinds)], subject, this.now().toISOString(), audienceOfContactPoint(organ.lineage[0]!)],
    );
    return point!.id;
  }

  /** Ends a contact point of the actor's organ, and what waits for it; ending it again changes nothing. Throws `Refused`. */
  async endContactPoint(id: string, { subject, organ }: Actor): Promise<string> {
    if (organ === null || subject === null) throw new Refused('NO_ORGAN');
    if (!isUuid(id)) throw new Refused('NOTHING_VISIBLE');
    return this.database.transaction(async (sql) => {
      const [point] = await sql<{ id: string }>(
        'update delivery.contact_point set ended_at = coalesce(ended_at, $3), ended_by = coalesce(ended_by, $4) where id = $1 and organ_id = $2 returning id', [id, organ.id, this.now().toISOString(), subject],
      );
      if (!point) throw new Refused('NOTHING_VISIBLE');
      await sql(`update delivery.notice_delivery set state = $2, last_error = '联系方式已停用' where contact_point_id = $1 and state = $3`, [id, NoticeDeliveryState.FAILED, NoticeDeliveryState.WAITING]);
      return point.id;
    });
  }

  /** Has what failed of a notice tried again, and sends it to contact points that it has not been sent to; gives its id. Throws `Refused`. */
  async resend(id: string, sight: Sight): Promise<string> {
    if (!isUuid(id)) throw new Refused('NOTHING_VISIBLE');
    return this.database.transaction(async (sql) => {
      const [notice] = await sql<{ audience: string[] }>('select audience from delivery.notice where id = $1 and audience && $2::text[] for update', [id, keysFor(sight, 'L1')]);
      if (!notice) throw new Refused('NOTHING_VISIBLE');
      const again = await sql(
        `update delivery.notice_delivery d set state = $2, attempts = 0, due_at = now() from delivery.contact_point c
         where d.notice_id = $1 and d.state = $3 and c.id = d.contact_point_id and c.ended_at is null returning d.id`, [id, NoticeDeliveryState.WAITING, NoticeDeliveryState.FAILED],
      );
      const added = await sql<Point>(
        `select c.id, c.means from delivery.notice n join delivery.contact_point c on c.organ_id = n.organ_id and c.ended_at is null and n.kind = any(c.kinds)
         where n.id = $1 and not exists (select from delivery.notice_delivery d where d.notice_id = n.id and d.contact_point_id = c.id) order by c.added_at, c.id`, [id],
      );
      if (again.length + added.length === 0) throw new Refused('NOTHING_TO_SEND');
      const [held] = await sql<{ count: number }>('select count(*)::int as count from delivery.notice_delivery where notice_id = $1', [id]);
      if (added.length > 0) await sql('update delivery.notice set unaddressed = false where id = $1', [id]);
      await this.send(sql, id, added, notice.audience, held!.count);
      return id;
    });
  }

  /** Puts a notice on its way to contact points, and wakes whoever sends. */
  private async send(sql: Sql, noticeId: string, points: readonly Point[], audience: readonly string[], behind: number): Promise<void> {
    await insertRows(sql, 'delivery.notice_delivery', points.map(({ id, means }, index) => ({
      id: uuidv7(), notice_id: noticeId, contact_point_id: id, means, state: NoticeDeliveryState.WAITING, attempts: 0, due_at: 'now', ordinal: behind + index + 1, audience,
    })));
    await sql(`select pg_notify('${channel}', '')`);
  }
}

/** Where whoever sends is told that there is something to send. */
export const channel = 'delivery_notice';
