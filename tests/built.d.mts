export function builtFile(
  name: 'cli' | 'searchWorker' | 'photoWorker' | 'importWorker' | 'savingChild' | 'faults',
): Promise<string>;
