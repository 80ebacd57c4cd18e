import type { CivilDay, Condition, Confidence } from '../../kernel/index.js';
import type { DomainCode } from '../../registry/organ/index.js';
import type { ThresholdRoute, ThresholdTier } from './threshold.codes.js';

/** 移送标准的一行: one sufficient alternative of one crime, in one version; plain data. */
export interface ThresholdRule {
  /** As `law/thresholds.md` has it: `E338.2`. Versions of one row share it, and their days do not overlap. */
  readonly id: string;
  /** The crime's code in the register of crimes: `338`, `229(1)`. */
  readonly crime: string;
  /** What it asks, in the words of the standard, with every figure. */
  readonly text: string;
  readonly tier: `${ThresholdTier}`;
  /** Fields whose cases are compared with it. */
  readonly domains: readonly `${DomainCode}`[];
  readonly route: `${ThresholdRoute}`;
  readonly condition: Condition;
  /** What is asked in a field whose facts have another shape; it means the same. */
  readonly otherwise?: { readonly [field in DomainCode]?: Condition };
  /** 未经处理累计: these facts of acts not yet dealt with are added up; `months` is null where the text has no window. */
  readonly cumulative?: { readonly facts: readonly string[]; readonly months: number | null };
  /** Share of a line from which a number is near it; 0.8 where nothing is said. */
  readonly nearFactor?: string;
  /** 合理嫌疑: the number need not be reached (国务院令第310号第三条第二款). */
  readonly suspicionSuffices?: true;
  /** First day of the act to which it applies. */
  readonly validFrom: CivilDay;
  /** Last day. */
  readonly validTo?: CivilDay;
  /** Set where no file of law states the day: `validFrom` is then the first day on which the instrument surely stood. */
  readonly validFromSurely?: true;
  readonly basis: readonly string[];
  /** The weakest mark of the row. */
  readonly confidence: Confidence;
  readonly note?: string;
  /** Who can settle a technical fact of the row, and by what paper (`law/thresholds.md` §7). */
  readonly settledBy?: string;
  /** Why it is not compared. */
  readonly notLoaded?: string;
}
