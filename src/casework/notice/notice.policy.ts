import type { Actor } from '../../platform/graphql/context.js';
import type { Sight } from '../../platform/reader/index.js';
import { isAdministrator } from '../../registry/organ/index.js';

/** 平台管理员: carried by notices and how they went, never by addresses. */
const administrators = 'a';

/** A notice is its organ's own, not that of its superiors; administrators see that it failed. */
export const audienceOfNotice = (organKey: string): string[] => [organKey, administrators];

/** An address is its organ's alone. */
export const audienceOfContactPoint = (organKey: string): string[] => [organKey];

/** What the actor may see of notices. */
export function sightOfNotices(actor: Actor): Sight {
  return isAdministrator(actor) ? { ...actor.sight, scopes: [...actor.sight.scopes, { key: administrators, upTo: 'L1' }] } : actor.sight;
}
