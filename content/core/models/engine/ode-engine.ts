/** All of the engine that only models in differential equations need; pages load it for those alone. */
import { compileOde } from './compile-ode.ts';
import type { OdeEngine } from './compile-with.ts';
import { odeCourse } from './ode-course.ts';

export const odeEngine: OdeEngine = { compile: compileOde, courseOf: odeCourse };
