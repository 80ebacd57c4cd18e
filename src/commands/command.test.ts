import { describe, expect, it } from '@jest/globals';
import { helpRows, readWords, type Command } from './command.js';

const command: Command = {
  usage: 'export WHAT', meaning: '导出', run: () => Promise.resolve(0),
  options: { to: { value: 'FILE', meaning: '写入文件' }, after: { value: 'CURSOR', meaning: '起始游标' } },
};
const bare: Command = { usage: 'start', meaning: '启动', run: () => Promise.resolve(0) };

describe('the words behind a command', () => {
  it.each([
    [['cases', '--to', 'a.csv']], [['cases', '--to=a.csv']], [['--to', 'a.csv', 'cases']],
  ])('are arguments and options in any order and either form: %j', (words) => {
    expect(readWords(command, words)).toEqual({ args: ['cases'], options: { to: 'a.csv' } });
  });

  it('may begin with a dash where it is plain that they are values', () => {
    expect(readWords(command, ['--after=-x=y', '--', '--cases'])).toEqual({ args: ['--cases'], options: { after: '-x=y' } });
  });

  it.each([
    ['an option that the command does not take', command, ['--from=x'], 'export does not take "--from=x"; choose one of those'],
    ['a short option', command, ['-t', 'x'], 'export does not take "-t"; choose one of those'],
    ['an option of every object', command, ['--constructor=x'], 'export does not take "--constructor=x"'],
    ['one argument too many', command, ['cases', 'log'], 'export does not take "log"'],
    ['an option where there is none', bare, ['--port=5000'], 'start does not take "--port=5000": settings are given by environment'],
    ['an option without its value', command, ['--to'], '--to lacks its value: write --to FILE'],
    ['an option whose value is empty', command, ['--to='], '--to lacks its value: write --to FILE'],
    ['an option before another in the place of its value', command, ['--to', '--after=x'], '--to lacks its value: write --to FILE'],
  ])('are complained of: %s', (_what, given, words, sentence) => {
    expect(() => readWords(given, words)).toThrow(sentence);
  });

  it('stand in help, each option below its command', () => {
    expect(helpRows(command)).toEqual([['export WHAT', '导出'], ['  --to FILE', '写入文件'], ['  --after CURSOR', '起始游标']]);
  });
});
