import { PenaltyKind } from '../case/index.js';

/** 重大行政处罚 by kind, as the filing rule names them; what is large by amount the lists say that are in force. */
export const majorKinds: readonly PenaltyKind[] = [PenaltyKind.STOP_BUSINESS, PenaltyKind.REVOKE_LICENCE, PenaltyKind.DETENTION];

const said: Readonly<Partial<Record<PenaltyKind, string>>> = { [PenaltyKind.STOP_BUSINESS]: '责令停产停业', [PenaltyKind.REVOKE_LICENCE]: '吊销许可证件' };

/** Detention of so many days or more is major. */
const daysOfDetention = 10;

/** Why a decision is major by what it is; a detention only where its content states days enough. */
export function majorByKind(kinds: readonly string[], content: string | null): string[] {
  const isLong = kinds.includes(PenaltyKind.DETENTION) && daysStated(content ?? '') >= daysOfDetention;
  return [...majorKinds.flatMap((kind) => (kinds.includes(kind) ? said[kind] ?? [] : [])), ...(isLong ? ['行政拘留十日以上'] : [])];
}

/** 行政拘留 in days, by figures or characters up to 二十; zero where none are stated. */
function daysStated(content: string): number {
  const written = /拘留\s*(\d{1,2}|[一二]?十?[一二三四五六七八九]?)\s*[日天]/.exec(content)?.[1] ?? '';
  if (/^\d+$/.test(written)) return Number(written);
  const [tens, ones] = written.includes('十') ? written.split('十') as [string, string] : [null, written];
  return (tens === null ? 0 : (figure(tens) || 1) * 10) + figure(ones);
}

const figure = (character: string): number => (character === '' ? 0 : '一二三四五六七八九'.indexOf(character) + 1);
