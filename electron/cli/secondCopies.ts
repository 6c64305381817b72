import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the app keeps its own things of this user, after each system's custom. */
function userFolder(): string {
  switch (process.platform) {
    case 'win32':
      return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Toa Soan');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Toa Soan');
    default:
      return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Toa Soan');
  }
}

/** The folder in which the app keeps the second copies, too: a library that lost its record finds its own there. */
export const secondCopies = () => join(userFolder(), 'second-copy');
