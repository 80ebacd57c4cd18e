import { describe, expect, it } from '@jest/globals';
import { accountNamed } from './account.js';

const ACCOUNTS = 'root:x:0:0:root:/root:/bin/bash\n# a remark\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\nold-nobody:x:99:99::/:\n';

describe('the list of accounts', () => {
  it('gives user and group of a name', () => {
    expect(accountNamed(ACCOUNTS, 'nobody')).toEqual({ uid: 65534, gid: 65534 });
  });

  it('knows no account by a part of its name', () => {
    expect(accountNamed(ACCOUNTS, 'body')).toBeUndefined();
    expect(accountNamed(ACCOUNTS, 'postgres')).toBeUndefined();
  });
});
