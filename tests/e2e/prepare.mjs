import { prepareApp } from '../../electron/launch.mjs';

/** Runs once before all tests: which app they start, handed on through the environment. */
export default async function prepare() {
  const isPackaged = process.env.TOASOAN_APP === 'packaged';
  const { executablePath, args, stop } = await prepareApp({ isPackaged });
  process.env.TOASOAN_EXECUTABLE = executablePath;
  process.env.TOASOAN_ARGUMENTS = JSON.stringify(args);
  return stop;
}
