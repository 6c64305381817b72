export function builtFile(
  name: 'searchWorker' | 'photoWorker' | 'importWorker' | 'savingChild' | 'faults',
): Promise<string>;
