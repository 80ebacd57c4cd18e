/** 数据报送（归集）: taking in what departments' systems and files state. */
export * from './case-report.js';
export * from './intake.events.js';
export * from './intake.module.js';
export * from './intake.service.js';
export * from './intake.types.js';
export * from './published-records.js';
export { documentKey, isTooLong, mostCharacters } from './storable.js';
export { aloneWithCase, NotAdded } from './add-to-case.js';
export { digestOf, tidied } from './body.js';
export { deepWithoutIdentityNumbers } from './identity-numbers.js';
export { shareCase } from './share-case.js';
export { partyEvents } from './case-events.js';
export { aloneWithParties, laneOfOrgan, takeLanes } from './lanes.js';
export { keepAliases, narrowAudiences } from './parties.js';
export { followParties } from './settle.js';
export * from './submission.entity.js';
export * from './submit.js';
