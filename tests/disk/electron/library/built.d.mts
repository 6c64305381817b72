export function builtFile(
  name: 'searchWorker' | 'savingChild' | 'benchSave' | 'benchSearch',
): Promise<string>;
