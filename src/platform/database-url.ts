const PROTOCOLS = ['postgres:', 'postgresql:'];

/** The parts of a PostgreSQL address, or undefined when the text is not one. */
export function parseDatabaseUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return PROTOCOLS.includes(url.protocol) && url.pathname.length > 1 ? url : undefined;
}

/** The address fit to be shown: without its password and without parameters, which may carry one too. */
export function withoutPassword(text: string): string {
  const url = parseDatabaseUrl(text);
  if (!url) return '***';
  if (url.password) url.password = '***';
  url.search = '';
  url.hash = '';
  return url.href;
}
