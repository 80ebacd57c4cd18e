import { describe, expect, it } from '@jest/globals';
import { columns } from './columns.js';

describe('columns of text', () => {
  it('stand straight in a terminal, where a Chinese character takes two cells', () => {
    expect(columns([['数据 data', 'a'], ['接口（API）', 'b'], ['x', 'c']], 2)).toBe('  数据 data    a\n  接口（API）  b\n  x            c');
  });

  it('leave the last cell as it is', () => {
    expect(columns([['start', '启动'], ['migrate', '升级数据库结构']], 0)).toBe('start    启动\nmigrate  升级数据库结构');
  });
});
