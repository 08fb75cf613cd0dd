/**
 * The elementary functions of the engine. Every back end takes them from here, and they give the
 * same bits on every machine: elementary/notice.md.
 */
export { arccos, arcsin, arctan } from './elementary/inverse-circular.ts';
export { cos, sin, tan } from './elementary/circular.ts';
export { exp, ln, log10 } from './elementary/exponential.ts';
export { pow } from './elementary/power.ts';
