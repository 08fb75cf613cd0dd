/** `npm start`: installs and builds what is not there yet, then serves E-klas. */
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

ensureInstalled();
ensureBuilt();
await import(new URL('../dist/server/main.js', import.meta.url).href);
