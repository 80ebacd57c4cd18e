import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../platform/graphql/context.js';
import type { CaseHeld } from './held.js';
import { Refused } from './refused.js';
import { demand } from './review.policy.js';

const held = (namedId: string | null = 'named') => ({ organId: 'own', namedId }) as CaseHeld;
const actor = (organ: string | null, roles: readonly string[], more: Partial<Actor> = {}): Actor => ({ subject: 's', name: '虚构人员', roles, organ: organ === null ? null : { id: organ }, ...more }) as Actor;

describe('who decides on a case', () => {
  const capacities = ['HANDLER', 'REVIEWER', 'HEAD'] as const;
  const may = (by: Actor, of = held()) => capacities.filter((capacity) => { try { demand(capacity, of, by); return true; } catch (error) { expect((error as Refused).code).toBe('NOT_YOURS'); return false; } });
  it.each<[string, Actor, readonly string[]]>([
    ['a handler', actor('own', ['HANDLER']), ['HANDLER']], ['the head', actor('own', ['HEAD']), ['HANDLER', 'HEAD']], ['a reviewer', actor('own', ['LEGAL_REVIEWER']), ['REVIEWER']], ['one of several roles', actor('own', ['VIEWER', 'HANDLER', 'LEGAL_REVIEWER']), ['HANDLER', 'REVIEWER']], ['no role', actor('own', []), []],
    ['the head of the organ in whose name it decides', actor('named', ['HEAD']), ['HEAD']], ['a reviewer there', actor('named', ['LEGAL_REVIEWER']), ['REVIEWER']], ['a handler there', actor('named', ['HANDLER']), []], ['somebody of another', actor('other', ['HANDLER', 'HEAD', 'LEGAL_REVIEWER']), []],
    ['of no organ', actor(null, ['HEAD']), []], ['nobody', actor('own', ['HEAD'], { subject: null }), []],
  ])('%s', (_name, by, expected) => {
    expect(may(by)).toEqual(expected);
  });

  it('is named, by the subject where there is no name', () => {
    expect(demand('HEAD', held(), actor('named', ['HEAD']))).toEqual({ subject: 's', name: '虚构人员', organId: 'named' });
    expect(demand('HANDLER', held(null), actor('own', ['HANDLER'], { name: null }))).toEqual({ subject: 's', name: 's', organId: 'own' });
    expect(() => demand('HEAD', held(null), actor(null, ['HEAD']))).toThrow(Refused);
  });
});
