/** Tells listeners of changes, at most a few times a second however many there are. */
export type Announcer = {
  announce(): void;
  /** Answers the function that stops listening. */
  listen(listener: () => void): () => void;
  stop(): void;
};

const every = 250;

export function openAnnouncer(): Announcer {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  return {
    announce() {
      timer ??= setTimeout(() => {
        timer = undefined;
        for (const listener of listeners) listener();
      }, every);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => clearTimeout(timer),
  };
}
