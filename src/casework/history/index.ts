/** 既往行政处罚、未经处理: the two counters of a party across departments, kept apart. */
export { countPriors, dayOfAct, isSealed, priorsOf, type Act, type PenaltyRecord } from './priors.js';
export { convictionsOf, openActsOf, penaltiesOf, type Conviction, type OpenAct } from './records.js';
export { topicFacts, topicsOf, topicWays, type TopicFact, type TopicMatter, type TopicWay } from './topics.js';
