import type { FieldClass } from '../model/index.js';

export type Payload = Readonly<Record<string, unknown>>;

/** Lifts a payload of one version to the next; pure, and kept for ever. */
export type UpCast = (payload: Payload) => Payload;

/** 事件种类: a type of event in its current version, with the way up from every version ever released. */
export interface EventKind {
  /** `module.step`. */
  readonly type: string;
  readonly version: number;
  /** Class of the envelope: who may know that it happened. */
  readonly fieldClass: FieldClass;
  /** 中文名称 and meaning. */
  readonly meaning: string;
  /** `upCasts[n]` lifts version n to n + 1; one for each version before the current. */
  readonly upCasts: Readonly<Record<number, UpCast>>;
}

/** Declares an event; throws when a version between the first and the current has no way up. */
export function eventKind(kind: EventKind): EventKind {
  for (let version = 1; version < kind.version; version += 1) {
    if (!kind.upCasts[version]) throw new Error(`${kind.type}: no up-cast from version ${version}`);
  }
  return kind;
}

/** The payload of a stored event as the current version states it. */
export function upCast(kind: EventKind, version: number, payload: Payload): Payload {
  let current = payload;
  for (let at = version; at < kind.version; at += 1) current = kind.upCasts[at]!(current);
  return current;
}
