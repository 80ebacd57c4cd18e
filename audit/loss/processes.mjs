/** The audit's own processes: writers, subscribers, the cutter. One that ends before its time is started again with the same task. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const hasEnded = ({ exitCode, signalCode }) => exitCode !== null || signalCode !== null;

export class Helper {
  life = 0;
  isWanted = true;

  /** `taskOf` gives the message that a new life begins with; `onMessage` hears what it says; `onEnd` is told when a life is over. */
  constructor(script, { words = [], taskOf = () => null, onMessage = () => {}, onEnd = () => {} } = {}) {
    Object.assign(this, { script, words, taskOf, onMessage, onEnd });
    this.begin();
  }

  begin() {
    this.life += 1;
    this.child = fork(path.join(import.meta.dirname, this.script), this.words, { stdio: ['ignore', 2, 2, 'ipc'] });
    this.child.on('message', this.onMessage);
    this.child.once('exit', () => {
      this.onEnd();
      if (this.isWanted) this.begin();
    });
    const task = this.taskOf(this.life);
    if (task) this.tell(task);
  }

  tell(message) {
    if (this.child.connected) this.child.send(message, () => {});
  }

  kill() {
    this.child.kill('SIGKILL');
  }

  /** Lets it come to its end, and waits for that; without an end of its own it is killed. */
  async finish(message) {
    this.isWanted = false;
    const { child } = this;
    if (hasEnded(child)) return;
    const ended = once(child, 'exit');
    if (message) this.tell(message);
    else this.kill();
    const impatience = setTimeout(() => { this.kill(); }, 90_000);
    await ended;
    clearTimeout(impatience);
  }
}
