export function builtFile(
  name: 'searchWorker' | 'photoWorker' | 'importWorker' | 'savingChild',
): Promise<string>;
