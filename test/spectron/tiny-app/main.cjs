// The smallest app that Spectron can drive: shows that a failing smoke test is the app's doing.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({ webPreferences: { sandbox: true } });
  return window.loadFile(join(__dirname, 'index.html'));
});
