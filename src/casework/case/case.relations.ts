import type { ManyRelation, Relation } from '../../platform/reader/index.js';
import { Organ } from '../../registry/organ/index.js';
import { Party } from '../../registry/party/index.js';
import { CaseOfficer } from './case-officer.entity.js';
import { CaseParty } from './case-party.entity.js';
import { CaseStep } from './case-step.entity.js';
import { EnforcementCase } from './case.entity.js';
import { casesOfOrgan, casesOfParty } from './case.lists.js';
import { PenaltyDecision } from './decision.entity.js';

const ofCase = (parent: string, child: string): string => `${child}.enforcement_case_id = ${parent}.id`;

const manyOfCase = (field: string, to: ManyRelation['to'], orderBy: readonly string[]): ManyRelation => ({ how: 'many', of: EnforcementCase, field, to, on: ofCase, orderBy });

export const caseRelations: readonly Relation[] = [
  manyOfCase('parties', CaseParty, ['ordinal']),
  manyOfCase('decisions', PenaltyDecision, ['ordinal']),
  manyOfCase('steps', CaseStep, ['taken_at', 'ordinal']),
  manyOfCase('officers', CaseOfficer, ['ordinal']),
  { how: 'page', of: Party, field: 'cases', list: casesOfParty, on: (parent, walked) => `${walked}.party_id = ${parent}.id` },
  { how: 'page', of: Organ, field: 'cases', list: casesOfOrgan, on: (parent, walked) => `${walked}.organ_id = ${parent}.id` },
];
