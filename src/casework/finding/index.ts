/** 涉罪线索: acts that meet a standard of transfer, and how they are answered for (docs/findings.md). */
export { Finding } from './finding.entity.js';
export { findingModule } from './finding.module.js';
export { Findings } from './finding.service.js';
