/** Where a start may be told to work, for scripts and end-to-end tests: `--library=DIR` and so on. */
export type Switches = {
  readonly library: string | undefined;
  readonly exportFolder: string | undefined;
  readonly userFolder: string | undefined;
  /** Where the command line waits that started this app to print for it. */
  readonly printerSocket: string | undefined;
};

export function readSwitches(argv: readonly string[]): Switches {
  const value = (name: string) => {
    const start = `--${name}=`;
    return argv.find((argument) => argument.startsWith(start))?.slice(start.length);
  };
  return {
    library: value('library'),
    exportFolder: value('export-folder'),
    userFolder: value('user-data-dir'),
    printerSocket: value('printer-socket'),
  };
}
