import type { Module } from '../../platform/module.js';
import { PartyAlias } from '../../registry/party/index.js';
import { CaseOfficer } from './case-officer.entity.js';
import { CaseParty } from './case-party.entity.js';
import { CaseRevision, CaseRevisionParty } from './case-revision.entity.js';
import { CaseStep } from './case-step.entity.js';
import { EnforcementCase } from './case.entity.js';
import { caseList } from './case.lists.js';
import { caseRelations } from './case.relations.js';
import { CaseResolver, OrganCasesResolver, PartyCasesResolver } from './case.resolver.js';
import { PenaltyDecision } from './decision.entity.js';

export const caseModule: Module = {
  name: 'case',
  entities: [EnforcementCase, CaseParty, CaseOfficer, CaseStep, PenaltyDecision, CaseRevision, CaseRevisionParty],
  // Cases are looked for by the other names of their parties.
  borrowed: [PartyAlias],
  relations: caseRelations,
  lists: [caseList],
  resolvers: [CaseResolver, PartyCasesResolver, OrganCasesResolver],
};
