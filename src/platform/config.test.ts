import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Complaint } from './complaint.js';
import { printSettings, readConfig } from './config.js';

const OIDC = { OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'xianjie', OIDC_JWKS_URL: 'https://id.example/keys' };

describe('the settings', () => {
  it('have defaults that start a demonstration on this machine alone', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1', port: 4000, dataDir: path.resolve('.data'), databaseUrl: undefined, databasePool: 6, demo: true, oidc: undefined,
      keyFile: path.resolve('.data/keys.json'), logLevel: 'info', subscriberSilentMinutes: 10, maxBodyBytes: 8_388_608, notify: { sms: undefined, wecom: undefined, dingtalk: undefined, mail: undefined },
    });
  });

  it('take an empty variable for an unset one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(readConfig({}));
  });

  it('leave the demonstration out over a database of one’s own, unless it is asked for', () => {
    const DATABASE_URL = 'postgres://hub:secret@db.example/xianjie';
    expect(readConfig({ DATABASE_URL }).demo).toBe(false);
    expect(readConfig({ DATABASE_URL, DEMO: '1' }).demo).toBe(true);
    expect(readConfig({ DEMO: '0' }).demo).toBe(false);
  });

  it('keep the keys in the data folder unless told otherwise', () => {
    expect(readConfig({ DATA_DIR: '/srv/hub' }).keyFile).toBe('/srv/hub/keys.json');
    expect(readConfig({ DATA_DIR: '/srv/hub', KEY_FILE: '/run/secrets/keys.json' }).keyFile).toBe('/run/secrets/keys.json');
  });

  it.each([
    ['PORT', '70000', 'PORT is "70000", which is not accepted: give a whole number from 0 to 65535'],
    ['PORT', 'http', 'PORT is "http"'],
    ['PORT', '4000.5', 'PORT is "4000.5"'],
    ['HOST', 'http://here', 'HOST is "http://here"'],
    ['DATABASE_POOL', '0', 'DATABASE_POOL is "0"'],
    ['DEMO', 'yes', 'DEMO is "yes", which is not accepted: give 0 or 1'],
    ['LOG_LEVEL', 'loud', 'give one of fatal, error, warn, info, debug, trace, silent'],
    ['SUBSCRIBER_SILENT_MINUTES', '0', 'SUBSCRIBER_SILENT_MINUTES is "0"'],
    ['MAX_BODY_BYTES', '1', 'MAX_BODY_BYTES is "1"'],
    ['OIDC_ISSUER', 'id.example', 'give an http(s) address'],
  ])('refuse %s=%s, naming what is accepted', (name, value, sentence) => {
    expect(() => readConfig({ [name]: value })).toThrow(Complaint);
    expect(() => readConfig({ [name]: value })).toThrow(sentence);
  });

  it.each(['mysql://hub:secret@db/x', 'hub:secret@db', 'postgres://hub:secret@db'])('never show the password of a database address: %s', (DATABASE_URL) => {
    expect(() => readConfig({ DATABASE_URL })).toThrow(/^(?!.*secret).*give postgres:\/\/user:password@host:port\/database/);
  });

  it('want issuer, audience and keys together', () => {
    expect(readConfig(OIDC).oidc).toEqual({ issuer: 'https://id.example', audience: 'xianjie', jwksUrl: 'https://id.example/keys' });
    expect(() => readConfig({ ...OIDC, OIDC_AUDIENCE: '' })).toThrow('OIDC_AUDIENCE missing');
  });

  it('are printed with default and meaning', () => {
    expect(printSettings()).toMatch(/ {2}PORT +监听端口: .*\n +\[4000\]\n {2}DATA_DIR /);
    expect(printSettings()).toContain('[1 with the embedded database, 0 with DATABASE_URL]');
  });
});
