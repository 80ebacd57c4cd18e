/** 既往行政处罚、未经处理: the two counters of a party across departments, kept apart. */
export { historyModule } from './history.module.js';
export { HistoryDesk } from './history.service.js';
export { countPriors, type PenaltyRecord } from './priors.js';
export { convictionsOf, openActsOf, penaltiesOf, type Conviction, type OpenAct } from './records.js';
export { topicsOf, topicWays } from './topics.js';
