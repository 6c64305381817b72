export function builtFile(
  name: 'cli' | 'searchWorker' | 'photoWorker' | 'importWorker' | 'backupChild' | 'savingChild' | 'faults',
): Promise<string>;
