import type { Confidence } from '../../kernel/index.js';
import type { DomainCode, GovernmentLevel } from '../organ/index.js';
import type { ActType } from './matter.entity.js';

/** A provision on which a matter rests; no article where the source names only the law. */
export interface MatterBasisEntry {
  readonly lawName: string;
  readonly article?: string;
}

/** One version of a matter as a catalogue states it. */
export interface MatterEntry {
  /** 事项编码, the same through all versions. */
  readonly code: string;
  /** From 1; versions of a code follow one another without overlap. */
  readonly version: number;
  readonly name: string;
  readonly actType: `${ActType}`;
  readonly domain: `${DomainCode}`;
  readonly levels: readonly `${GovernmentLevel}`[];
  readonly bases: readonly MatterBasisEntry[];
  /** Codes of the kinds of penalty it can lead to, 行政处罚法第九条. */
  readonly penaltyKinds: readonly string[];
  /** 处罚幅度 in words, fines in yuan. */
  readonly limits?: string;
  /** First day of the version; absent where the source does not say when it began. */
  readonly validFrom?: string;
  /** Last day of the version; absent while it is in force. */
  readonly validTo?: string;
  readonly confidence: Confidence;
}
