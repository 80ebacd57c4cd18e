import type { Actor } from '../../platform/graphql/context.js';
import type { CaseHeld } from './held.js';
import { refused } from './refused.js';

/** Who takes a step with a case: which roles, and whether those of the organ in whose name it decides may too. */
const capacities = {
  HANDLER: { roles: ['HANDLER', 'HEAD'], named: false },
  REVIEWER: { roles: ['LEGAL_REVIEWER'], named: true },
  HEAD: { roles: ['HEAD'], named: true },
} as const;

/** Somebody who may take a step. */
export interface Person { readonly subject: string; readonly name: string; readonly organId: string }

/** The actor in a capacity. Throws `Refused`. */
export function demand(capacity: keyof typeof capacities, { organId, namedId }: CaseHeld, { subject, name, organ, roles }: Actor): Person {
  const { roles: wanted, named } = capacities[capacity];
  const isOwn = organ !== null && (organ.id === organId || (named && organ.id === namedId));
  if (subject === null || organ === null || !isOwn || !wanted.some((role) => roles.includes(role))) throw refused('NOT_YOURS');
  return { subject, name: name ?? subject, organId: organ.id };
}
