/** What a gateway said of a text that it took. */
export interface Sent {
  /** Number under which the gateway knows it, where it gives one. */
  readonly reference: string | null;
}

/** 送达通道: takes a short text to one address. */
export interface Courier {
  /** Gives the gateway's answer once it has taken the text; throws `NotSent` with the reason in words. */
  send(to: string, text: string): Promise<Sent>;
}

/** Why a text was not taken, in words that may be shown: without address, password or token. */
export class NotSent extends Error {}

/** How long a gateway may take to answer, in milliseconds; our own limit. */
export const patience = 10_000;

/** The most characters of a gateway's own words that are kept. */
const mostSaid = 300;

/** What a gateway said, with the address and the secrets taken out of it. */
export function sayable(said: string, secrets: readonly (string | undefined)[]): string {
  const plain = secrets.reduce<string>((text, secret) => (secret ? text.replaceAll(secret, '***') : text), said.replace(/\s+/g, ' ').trim());
  return plain.length > mostSaid ? `${plain.slice(0, mostSaid)}…` : plain;
}
