export function builtFile(
  name:
    | 'cli'
    | 'searchWorker'
    | 'photoWorker'
    | 'importWorker'
    | 'backupChild'
    | 'savingChild'
    | 'exiftoolChild'
    | 'faults',
): Promise<string>;
