import { describe, expect, it } from '@jest/globals';
import { parseDatabaseUrl, withoutPassword } from './database-url.js';

describe('a database address', () => {
  it('names protocol and database', () => {
    expect(parseDatabaseUrl('postgresql://hub@db.example:5433/xianjie')?.port).toBe('5433');
    expect(parseDatabaseUrl('postgres:///xianjie?host=/run/postgresql')?.pathname).toBe('/xianjie');
    expect(parseDatabaseUrl('postgres://db.example')).toBeUndefined();
    expect(parseDatabaseUrl('http://db.example/xianjie')).toBeUndefined();
  });

  it.each([
    ['postgres://hub:s3cret@db.example/xianjie', 'postgres://hub:***@db.example/xianjie'],
    ['postgres://db.example/xianjie?user=hub&password=s3cret', 'postgres://db.example/xianjie'],
    ['hub:s3cret@db', '***'],
  ])('is shown without its password: %s', (address, shown) => {
    expect(withoutPassword(address)).toBe(shown);
  });
});
