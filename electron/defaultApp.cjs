// Packed as resources/default_app.asar of the fetched runtime, which comes without Electron's own:
// loads the app folder that is named on the command line.
const { app } = require('electron');
const path = require('node:path');

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  console.error('usage: electron APP_FOLDER');
  process.exit(2);
}
const appPath = path.resolve(folder);
const manifest = require(path.join(appPath, 'package.json'));
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(appPath);
require(path.join(appPath, manifest.main));
