/** 重大行政处罚备案: duties that the hub opens, and their filing and review (docs/major-filing.md). */
export { filingModule } from './filing.module.js';
export { Filings } from './filing.service.js';
