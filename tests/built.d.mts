export function builtFile(
  name:
    | 'cli'
    | 'searchWorker'
    | 'photoWorker'
    | 'importWorker'
    | 'backupChild'
    | 'importingChild'
    | 'savingChild'
    | 'exiftoolChild'
    | 'exportWorker'
    | 'faults',
): Promise<string>;
