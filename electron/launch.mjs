import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, ensureBuilt, root } from './build.mjs';

const require = createRequire(import.meta.url);

/**
 * Everything an app of this checkout needs: a current build, a runtime, a display. `args` go before
 * the app's own; `stop` takes away the display that was started here, if one was. `isPackaged` gives
 * the packaged app instead of the app folder, in the form that tests can attach to.
 */
export async function prepareApp({ isPackaged = false } = {}) {
  ensureBuilt();
  const { prepareDesktop, sandboxArguments } = await import('./linuxDesktop.mjs');
  const [executablePath, folder] = isPackaged ? await packagedApp() : await appFolder();
  const stop = await prepareDesktop(executablePath);
  return { executablePath, args: [...sandboxArguments, ...folder], stop };
}

async function appFolder() {
  const { findRuntime } = await import('./runtime.mjs');
  return [(await findRuntime()).executablePath, [root]];
}

/** `TOASOAN_PACKAGED` names one that is made already: two at once would be made in one place. */
async function packagedApp() {
  const { packageTestable } = await import('./package.mjs');
  return [process.env.TOASOAN_PACKAGED ?? (await packageTestable()), []];
}

async function packageRelease(args) {
  const { packageApp } = await import('./package.mjs');
  await packageApp(args);
}

async function start(appArguments) {
  const { executablePath, args, stop } = await prepareApp();
  const app = spawn(executablePath, [...args, ...appArguments], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.kill(signal));
  const code = await new Promise((resolve) => app.once('exit', (status) => resolve(status ?? 1)));
  stop();
  process.exit(code);
}

/** Runs inside this process: a second Node would double the time to the first word. */
function runCommandLine(cliArguments) {
  ensureBuilt(['electron']);
  const file = path.join(root, 'out/electron/cli.cjs');
  process.argv = [process.argv[0], file, ...cliArguments];
  require(file);
}

async function runCommand([command, ...rest]) {
  switch (command) {
    case 'start':
      return start(rest);
    case 'cli':
      return runCommandLine(rest);
    case 'build':
      return build();
    case 'package':
      return packageRelease(rest);
    case 'refresh':
      return build(rest);
    default:
      console.error('usage: node electron/launch.mjs start|cli|build|refresh|package [ARGUMENTS]');
      process.exitCode = 2;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await runCommand(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
