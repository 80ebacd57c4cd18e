import { validate } from 'uuid';
import { badInput } from '../../platform/graphql/errors.js';
import type { Find } from '../../platform/reader/index.js';
import { CandidateReason, CandidateVerdict, IdentityStrength, PartyChangeKind, PartyKind } from './party.codes.js';
import { Party } from './party.entity.js';
import { PartyChange } from './party-change.entity.js';

/** Points of each reason, of 100; our own weights. */
const points: Readonly<Partial<Record<CandidateReason, number>>> = {
  [CandidateReason.SAME_NAME_AND_ID_NUMBER]: 80, [CandidateReason.SAME_DOUBTFUL_CODE]: 60, [CandidateReason.CODE_ONE_SLIP_AWAY]: 50, [CandidateReason.SAME_NAME_AND_PLACE]: 40,
};

const words: Readonly<Record<CandidateReason, string>> = {
  [CandidateReason.SAME_NAME_AND_ID_NUMBER]: '姓名相同，所填公民身份号码也相同（校验码不符）；请核对证件',
  [CandidateReason.SAME_DOUBTFUL_CODE]: '所填统一社会信用代码相同（校验码不符）；请对照证照核对',
  [CandidateReason.CODE_ONE_SLIP_AWAY]: '一方的统一社会信用代码校验码不符，改正一位或对调相邻两位即为另一方的有效代码；请对照证照核对',
  [CandidateReason.SAME_NAME_AND_PLACE]: '地名与字号、行业均相同（组织形式的写法不计）；请核对住所、法定代表人',
  [CandidateReason.DIFFERENT_VALID_NUMBERS]: '两者各有有效且不同的号码，依法是两个当事人，不能归并；如系误填，请由报送机关更正案件',
};

/** A place in the list: the higher score first, then by identifiers. */
interface Place { readonly score: number; readonly party: string; readonly other: string }

/** Reads a cursor of the list; throws BAD_USER_INPUT for anything else. */
export function placeOf(cursor: string): Place {
  const [score, party, other] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (/^\d{1,3}$/.test(score ?? '') && validate(party) && validate(other)) return { score: Number(score), party: party!, other: other! };
  throw badInput('after', 'after 不是归并建议给出的游标；请使用上一页最后一条的 cursor 原值，或去掉 after 从头读起');
}

/**
 * Pairs of records that are alike, both of which the actor reads up to L2, and of which nobody has decided yet. Each way of being alike starts
 * from a small index and looks the other record up; of records of one name each is held against the one that would stay, not against all.
 */
export function mergeCandidates(first: number, after: Place | null): Find {
  return (bind, { table, reads }) => {
    const party = (alias: string): string => `${table(Party)} ${alias}`;
    const seen = (alias: string): string => reads(Party, alias, 'L2');
    const isStrong = (alias: string): string => `${alias}.identity_strength = '${IdentityStrength.STRONG}'`;
    const told = (code: CandidateReason): string => `'${code}'`;
    const firstAlike = (alike: string): string => `cross join lateral (select o.id from ${party('o')} where ${alike} and o.id < p.id and ${seen('o')} order by o.id limit 1) o`;
    const doubtful = `from ${party('p')}`;
    const pairs = [
      `select stays, id as goes, ${told(CandidateReason.SAME_NAME_AND_PLACE)} as reason from (
         select p.id, first_value(p.id) over (partition by name_core, name_place order by ${isStrong('p')} desc, p.id) as stays
         from (select id from (select id, count(*) over (partition by name_core, name_place) as held from ${party('p')} where name_core is not null and name_place <> '') alike
           where held > 1) namesakes
         cross join lateral (select * from ${party('p')} where p.id = namesakes.id and ${seen('p')} limit 1) p
       ) alike where id <> stays`,
      `select o.id, p.id, ${told(CandidateReason.CODE_ONE_SLIP_AWAY)} ${doubtful} join ${party('o')} on o.unified_social_credit_code = any(p.near_codes)
       where p.near_codes is not null and ${isStrong('o')} and ${seen('p')} and ${seen('o')}`,
      `select o.id, p.id, ${told(CandidateReason.SAME_DOUBTFUL_CODE)} ${doubtful}
       ${firstAlike('o.unified_social_credit_code = p.unified_social_credit_code and o.near_codes is not null')} where p.near_codes is not null and ${seen('p')}`,
      `select o.id, p.id, ${told(CandidateReason.SAME_NAME_AND_ID_NUMBER)} ${doubtful}
       ${firstAlike(`o.resident_id_number = p.resident_id_number and o.name_key = p.name_key and ${weakPerson('o')}`)} where ${weakPerson('p')} and ${seen('p')}`,
    ];
    const conflict = told(CandidateReason.DIFFERENT_VALID_NUMBERS);
    const beyond = after === null ? '' : ` and (-score, stays, goes) > (${bind(-after.score, 'int')}, ${bind(after.party, 'uuid')}, ${bind(after.other, 'uuid')})`;
    return `
      select goes as id, stays as party_id, goes as other_id, score, case when clash then '${CandidateVerdict.CONFLICTS}' else '${CandidateVerdict.PROPOSED}' end as verdict,
        row_number() over (order by score desc, stays, goes) as place, translate(rtrim(encode(convert_to(score || ' ' || stays || ' ' || goes, 'UTF8'), 'base64'), '='), E'+/\n', '-_') as cursor,
        (select jsonb_agg(jsonb_build_object('code', code, 'message', ${bind(JSON.stringify(words), 'jsonb')}->>code) order by code)
          from unnest(case when clash then codes || ${conflict}::text else codes end) as code) as reasons
      from (
        select stays, goes, codes, clash, case when clash then 0 else least(100, (select sum((${bind(JSON.stringify(points), 'jsonb')}->>code)::int) from unnest(codes) as code)) end::int as score
        from (select stays, goes, array_agg(distinct reason) as codes from (${pairs.join(' union all ')}) pair group by stays, goes) one
        cross join lateral (select ${isStrong('a')} and ${isStrong('b')} and split_part(a.identity_key, ':', 1) = split_part(b.identity_key, ':', 1) as clash
          from ${party('a')}, ${party('b')} where a.id = stays and b.id = goes limit 1) numbers
        where not exists (select from ${table(PartyChange)} c where (c.party_id = stays and c.other_id = goes or c.party_id = goes and c.other_id = stays)
          and (c.kind in ('${PartyChangeKind.MERGE}', '${PartyChangeKind.SPLIT}') or ${isDismissal('c')}))
      ) scored where true${beyond} order by score desc, stays, goes limit ${first}`;
  };
}

/** SQL: the change is a dismissal that was not taken back. */
export const isDismissal = (change: string): string => `${change}.kind = '${PartyChangeKind.DISMISS}' and not exists (select from registry.party_change u where u.undoes_id = ${change}.id)`;

const weakPerson = (alias: string): string =>
  `${alias}.kind = '${PartyKind.NATURAL_PERSON}' and ${alias}.identity_strength = '${IdentityStrength.WEAK}' and ${alias}.resident_id_number is not null`;
