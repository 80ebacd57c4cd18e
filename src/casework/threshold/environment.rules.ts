import type { ThresholdRule } from './rule.js';

const pollution = { crime: '338', tier: 'FILING', route: 'TRANSFER', validFrom: '2023-08-15', confidence: 'V' } as const;
const interpretation = (place: string): readonly string[] => [`法释〔2023〕7号${place}`];

/** 生态环境 (`law/thresholds.md` §2.4). */
export const environmentRules: readonly ThresholdRule[] = [
  { ...pollution, id: 'E338.2', domains: ['ENVIRONMENT', 'URBAN', 'TRANSPORT'], text: '非法排放、倾倒、处置危险废物三吨以上', condition: { fact: 'hazardousWasteTonnes', atLeast: '3' }, basis: interpretation('第一条第二项') },
];
