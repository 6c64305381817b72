/** Runs work on the same key one after the other, in the order asked; different keys do not wait for each other. */
export type Queue = {
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is under way. */
  drained(): Promise<void>;
};

export function openQueue(): Queue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run(key, work) {
      const result = (tails.get(key) ?? Promise.resolve()).then(work, work);
      const tail = result.catch(() => undefined);
      tails.set(key, tail);
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      return result;
    },
    async drained() {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}
