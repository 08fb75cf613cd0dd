/** Published E-klassen as packages to take along. */
export { packageRoutes } from './routes.ts';
