/** 歇息: a rest that ends when it is called; a call that comes before it spares it, so that nothing told in the meantime is slept through. */
export class Rest {
  private isCalled = false;
  private wake: () => void = () => {};

  call(): void {
    this.isCalled = true;
    this.wake();
  }

  /** What was told so far is no reason to go on at once. */
  forget(): void {
    this.isCalled = false;
  }

  /** At most so many milliseconds. */
  async take(most: number): Promise<void> {
    if (!this.isCalled) {
      await new Promise<void>((done) => {
        const timer = setTimeout(done, most);
        this.wake = () => { clearTimeout(timer); done(); };
      });
    }
    this.isCalled = false;
  }
}
