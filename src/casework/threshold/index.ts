/** 移送标准: the standards for filing, as rows of data. */
import { drugRules } from './drugs.rules.js';
import { environmentRules } from './environment.rules.js';
import { foodRules } from './food.rules.js';
import { illegalBusinessRules } from './illegal-business.rules.js';
import { ipRules } from './ip.rules.js';
import { marketOrderRules } from './market-order.rules.js';
import { productRules } from './products.rules.js';

export * from './rule.js';
export * from './threshold.codes.js';
export * from './topic.js';
export const thresholdRules = [...foodRules, ...productRules, ...drugRules, ...ipRules, ...marketOrderRules, ...illegalBusinessRules, ...environmentRules];
