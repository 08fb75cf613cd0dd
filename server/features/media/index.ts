/** Figures of published E-klassen. */
export { mediaRoutes } from './routes.ts';
