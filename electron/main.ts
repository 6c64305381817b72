import { app, session } from 'electron';
import { setTimeout } from 'node:timers/promises';
import { openDesktop } from './desktop';
import { openLog } from './log';
import { servePrints } from './servePrints';
import { registerSchemes } from './protocols';
import { readSwitches } from './switches';
import { hardenContents, hardenSession } from './window';

const switches = readSwitches(process.argv);
app.setName('Toa Soan');
if (switches.userFolder !== undefined) app.setPath('userData', switches.userFolder);

/** In milliseconds. What was typed is on the disk before the window closes; a lock that is left is taken over. */
const longestClose = 10_000;

async function start() {
  await app.whenReady();
  const log = openLog(app.getPath('userData'));
  process.on('uncaughtException', log.error);
  process.on('unhandledRejection', log.error);
  hardenContents();
  hardenSession(session.defaultSession, log.blocked);

  const desktop = await openDesktop(switches, session.defaultSession, log);
  if (desktop === undefined) {
    app.quit();
    return;
  }
  app.on('second-instance', () => {
    if (desktop.window.isMinimized()) desktop.window.restore();
    desktop.window.focus();
  });
  app.on('window-all-closed', () => {
    void Promise.race([desktop.close(), setTimeout(longestClose)]).finally(() => {
      app.quit();
    });
  });
}

registerSchemes();
if (switches.printerSocket !== undefined) void servePrints(switches.printerSocket);
else if (app.requestSingleInstanceLock()) void start();
else app.quit();
