/** Published E-klassen: `app.library` finds them; publishing adds a version. */
export { createLibrary, library, type Library } from './library.ts';
export { publishVersion, type Publication, type Published } from './publish.ts';
