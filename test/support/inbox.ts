/** What comes in, in its order, and whoever waits for something in it. */
export class Inbox<T> {
  readonly all: T[] = [];
  private readonly waiting = new Set<() => void>();

  put(item: T): void {
    this.all.push(item);
    for (const look of [...this.waiting]) look();
  }

  /** Resolves once this holds of all that came; looks now and whenever something comes. */
  until(holds: (all: readonly T[]) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!holds(this.all)) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
      look();
    });
  }

  /** The first of that kind, when it is there. */
  async first(is: (item: T) => boolean): Promise<T> {
    await this.until((all) => all.some(is));
    return this.all.find(is)!;
  }

  async count(count: number): Promise<readonly T[]> {
    await this.until((all) => all.length >= count);
    return this.all;
  }
}
