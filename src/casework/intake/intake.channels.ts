import { channel } from '../../platform/subscriptions/index.js';
import { caseCorrected, caseReported, caseShared, decisionAnnulled, decisionMade as made, decisionPublished, decisionRestored, decisionWithdrawn } from './intake.events.js';

const ofDecisions = [made, decisionPublished, decisionAnnulled, decisionWithdrawn, decisionRestored];

const enforcementCase = {
  type: 'EnforcementCase', description: '案件: the case, as the subscriber may see it now.', query: 'enforcementCase', idOf: ({ aggregateId }: { aggregateId: string }) => aggregateId,
};

/** 案件变动. */
export const caseMoved = channel({
  name: 'caseMoved', payload: 'CaseMoved', description: '案件变动: a case was reported, corrected or opened to an organ, or something became of a decision in it.',
  kinds: [caseReported, caseCorrected, caseShared, ...ofDecisions],
  shows: { enforcementCase },
});

/** 作出处罚决定 (R-032: 执法决定实时推送). */
export const decisionMade = channel({
  name: 'decisionMade', payload: 'DecisionMade', description: '作出处罚决定: a decision was made, published, annulled, withdrawn or restored.',
  kinds: ofDecisions,
  shows: {
    decision: { type: 'PenaltyDecision', description: '处罚决定: the decision, as the subscriber may see it now.', query: 'penaltyDecision', idOf: ({ subjectId }) => subjectId },
    enforcementCase,
  },
});
