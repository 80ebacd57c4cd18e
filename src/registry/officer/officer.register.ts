import { v7 as uuidv7 } from 'uuid';
import { readDivisionCode } from '../../kernel/index.js';
import { insertRows, updateRows, type Sql, type Transaction } from '../../platform/database/index.js';
import { append, eventKind, type EventKind, type Told, type UpCast } from '../../platform/log/index.js';
import { certificateKey } from './officer-file.js';
import type { CertificateEntry, OfficerEntry } from './officer.entry.js';

/** Until version 2 the register did not say who may do legal review; it stands in the part of class L1, beside unit and post. */
const withoutQualification: UpCast = (payload) => ('unit' in payload ? { ...payload, legalQualification: null } : payload);

/** 执法人员登记. */
export const officerRegistered = eventKind({ type: 'officer.register', version: 2, fieldClass: 'L0', meaning: '执法人员登记: an officer entered the register, with certificates.', upCasts: { 1: withoutQualification } });

/** 执法人员变更. */
export const officerChanged = eventKind({ type: 'officer.change', version: 2, fieldClass: 'L0', meaning: '执法人员变更: what the register says of an officer, or of a certificate, changed.', upCasts: { 1: withoutQualification } });

interface Held { readonly id: string; readonly code: string; readonly revision: number; readonly said: object }
interface HeldCertificate { readonly officerCode: string; readonly issuer: string; readonly number: string; readonly version: number; readonly said: object }
interface OrganHeld { readonly id: string; readonly code: string; readonly key: string }

/** What became of a register's officers. */
export interface Entered { readonly registered: number; readonly changed: number; readonly unchanged: number }

/** An officer on the way into the tables: the row, and versions of certificates that are new. */
interface Change { readonly kind: EventKind; readonly entry: OfficerEntry; readonly organ: OrganHeld; readonly columns: Record<string, unknown> & { id: string; revision: number }; readonly versions: readonly Record<string, unknown>[] }

/**
 * Enters officers and their certificates, and tells each one that is new or changed; what says nothing new changes nothing, and officers and certificates that
 * are not named stay as they are. A certificate of which something else is said gets a new version; the earlier ones are kept. Throws on an organ that the
 * register does not know and on a certificate that another officer holds.
 */
export async function registerOfficers(sql: Transaction, entries: readonly OfficerEntry[], actor: string, now: Date): Promise<Entered> {
  await sql('lock table registry.officer in share row exclusive mode');
  const organs = new Map((await sql<OrganHeld>('select id, code, lineage[1] as key from registry.organ where code = any($1::text[])', [entries.map(({ organCode }) => organCode)])).map((organ) => [organ.code, organ]));
  const officers = new Map((await sql<Held>(selectOfficers, [entries.map(({ code }) => code)])).map((held) => [held.code, held]));
  const certificates = await heldCertificates(sql, entries.flatMap((entry) => entry.certificates));
  const changes = entries.flatMap((entry) => changeOf(entry, organs.get(entry.organCode), officers.get(entry.code), certificates, now) ?? []);
  const fresh = changes.filter(({ kind }) => kind === officerRegistered);
  const known = changes.filter(({ kind }) => kind === officerChanged);
  await insertRows(sql, 'registry.officer', fresh.map(({ columns }) => columns));
  await updateRows(sql, 'registry.officer', known.map(({ columns }) => columns));
  const versions = changes.flatMap((change) => change.versions);
  await sql(replaceCurrent, [JSON.stringify(versions)]);
  await insertRows(sql, 'registry.certificate', versions);
  await sql(followNames, [known.map(({ columns }) => columns.id)]);
  await append(sql, changes.map((change) => toldOf(change, actor, now)), now.toISOString());
  return { registered: fresh.length, changed: known.length, unchanged: entries.length - changes.length };
}

/** Which certificates of these are held, by issuer and number, in their current version. */
export async function heldCertificates(sql: Sql, certificates: readonly CertificateEntry[]): Promise<Map<string, HeldCertificate>> {
  const rows = await sql<HeldCertificate>(selectCertificates, [certificates.map(({ number }) => number)]);
  return new Map(rows.map((held) => [certificateKey(held), held]));
}

function changeOf(entry: OfficerEntry, organ: OrganHeld | undefined, held: Held | undefined, certificates: ReadonlyMap<string, HeldCertificate>, now: Date): Change | null {
  if (!organ) throw new Error(`执法人员登记失败：机关名录中没有“${entry.organCode}”，请先登记该机关`);
  const id = held?.id ?? uuidv7();
  const own = { code: entry.code, name: entry.name, organ_id: organ.id, unit: entry.unit ?? null, post: entry.post ?? null, legal_qualification: entry.legalQualification ?? null };
  const versions = entry.certificates.flatMap((certificate) => {
    const earlier = certificates.get(certificateKey(certificate));
    if (earlier && earlier.officerCode !== entry.code) throw new Error(`执法人员登记失败：证件“${certificate.number}”已登记在人员“${earlier.officerCode}”名下，请核对`);
    const columns = certificateColumns(certificate, organ);
    if (earlier && isSame(earlier.said, columns)) return [];
    return [{ ...columns, id: uuidv7(), officer_id: id, officer_name: entry.name, version: (earlier?.version ?? 0) + 1, current: true, recorded_at: now.toISOString() }];
  });
  if (held && isSame(held.said, own) && versions.length === 0) return null;
  const columns = { ...own, id, revision: (held?.revision ?? 0) + 1, recorded_at: now.toISOString(), audience: ['d', 'p'] };
  return { kind: held ? officerChanged : officerRegistered, entry, organ, columns, versions };
}

const isSame = (said: object, columns: object): boolean => JSON.stringify(said) === JSON.stringify(columns);

function certificateColumns({ divisionCode, ...certificate }: CertificateEntry, organ: OrganHeld) {
  const division = divisionCode === undefined ? undefined : readDivisionCode(divisionCode);
  return {
    organ_id: organ.id, number: certificate.number, kind: certificate.kind, issuer: certificate.issuer, domains: certificate.domains.toSorted(), matter_codes: certificate.matterCodes.toSorted(),
    area_id: division?.ok ? division.value.stem : null, valid_from: certificate.validFrom, valid_to: certificate.validTo, status: certificate.status, effective_from: certificate.effectiveFrom,
  };
}

/** `said` has the members of what `changeOf` makes of the same statement, in their order. */
const selectOfficers = `
  select id, code, revision, json_build_object('code', code, 'name', name, 'organ_id', organ_id, 'unit', unit, 'post', post, 'legal_qualification', legal_qualification) as said
  from registry.officer where code = any($1::text[])`;

const selectCertificates = `
  select o.code as "officerCode", c.issuer, c.number, c.version, json_build_object('organ_id', c.organ_id, 'number', c.number, 'kind', c.kind, 'issuer', c.issuer,
    'domains', c.domains, 'matter_codes', c.matter_codes, 'area_id', c.area_id, 'valid_from', c.valid_from, 'valid_to', c.valid_to, 'status', c.status,
    'effective_from', c.effective_from) as said
  from registry.certificate as c join registry.officer as o on o.id = c.officer_id where c.current and c.number = any($1::text[])`;

const replaceCurrent = `
  update registry.certificate as held set current = false from jsonb_to_recordset($1::jsonb) as fresh(issuer text, number text)
  where held.current and held.issuer = fresh.issuer and held.number = fresh.number`;

const followNames = `
  update registry.certificate as held set officer_name = officer.name from registry.officer
  where officer.id = any($1::uuid[]) and held.officer_id = officer.id and held.officer_name <> officer.name`;

/** Everyone may know the name, the organ and the certificates; unit and post are for organs of state. */
function toldOf({ kind, entry, organ, columns }: Change, actor: string, now: Date): Told {
  const { code, name, organCode, unit, post, legalQualification, certificates } = entry;
  return {
    kind, aggregate: { type: 'Officer', id: columns.id, number: columns.revision }, organs: [organ.key], audience: ['d', 'p'], occurredAt: now.toISOString(), actor, channel: 'LIVE',
    parts: [{ fieldClass: 'L0', payload: { officerId: columns.id, name, organCode, certificates } }, { fieldClass: 'L1', payload: { code, unit: unit ?? null, post: post ?? null, legalQualification: legalQualification ?? null } }],
  };
}
