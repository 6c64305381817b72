export function builtFile(
  name:
    | 'cli'
    | 'searchWorker'
    | 'photoWorker'
    | 'importWorker'
    | 'backupChild'
    | 'savingChild'
    | 'exiftoolChild'
    | 'exportWorker'
    | 'faults',
): Promise<string>;
