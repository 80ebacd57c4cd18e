import type { Confidence } from '../../../src/kernel/index.js';
import type { StatuteArticleEntry, StatuteEntry } from '../../../src/registry/statute/index.js';

/** An article and its gist; a third value where its mark is not the instrument's. */
export type ArticleRow = readonly [article: string, subject: string, mark?: Confidence];

/** Articles of one instrument, read with `mark` unless a row says otherwise. */
export function articles(mark: Confidence, rows: readonly ArticleRow[]): StatuteArticleEntry[] {
  return rows.map(([article, subject, own]) => ({ article, subject, mark: own ?? mark }));
}

export const START_NOT_VERIFIED = '施行日期未经核验，留空。';

/** Articles that the source names together for one subject, without saying which is about what part of it. */
export function together(subject: string, ...numbers: readonly number[]): ArticleRow[] {
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const isSpan = numbers.length > 2 && last - first === numbers.length - 1;
  const named = isSpan ? `第${first}条至第${last}条` : numbers.map((number) => `第${number}条`).join('、');
  return numbers.map((number) => [String(number), `${subject}（${named}分别规定）`]);
}

type Known = Partial<Pick<StatuteEntry, 'version' | 'shortName' | 'documentNumber' | 'validFrom' | 'validTo' | 'repealedBy' | 'mark' | 'note'>>;

/** An instrument of which articles were read, or that is known by name only when none is given; its version is 现行 where the source names no year. */
export function instrument(kind: StatuteEntry['kind'], code: string, name: string, rows: readonly ArticleRow[], known: Known = {}): StatuteEntry {
  const mark = known.mark ?? (rows.length > 0 ? 'V' : 'M_HIGH');
  const note = [known.note ?? '', known.validFrom === undefined ? START_NOT_VERIFIED : ''].join('');
  return {
    code, ...(kind === 'LAW' ? { name: `中华人民共和国${name}`, shortName: name } : { name }), kind, version: '现行', ...known, mark, ...(note !== '' && { note }),
    articles: articles(mark, rows),
  };
}
