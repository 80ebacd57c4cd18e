import type { Module } from '../../platform/module.js';
import { caseMoved, decisionMade as decisionMadeChannel } from './intake.channels.js';
import { caseCorrected, caseReported, caseShared, decisionAnnulled, decisionMade, decisionPublished, decisionRestored, decisionWithdrawn, partyRegistered } from './intake.events.js';
import { intakeRelations, submissionList } from './intake.lists.js';
import { CaseAddition } from './case-addition.entity.js';
import { IntakeResolver } from './intake.resolver.js';
import { IdempotencyConflict, SubmissionRefused } from './intake.types.js';
import { Submission, SubmissionRow } from './submission.entity.js';

export const intakeModule: Module = {
  name: 'intake',
  entities: [Submission, SubmissionRow, CaseAddition],
  relations: intakeRelations,
  lists: [submissionList],
  events: [caseReported, caseCorrected, caseShared, decisionMade, decisionPublished, decisionAnnulled, decisionWithdrawn, decisionRestored, partyRegistered],
  channels: [caseMoved, decisionMadeChannel],
  resolvers: [IntakeResolver],
  orphanedTypes: [IdempotencyConflict, SubmissionRefused],
};
