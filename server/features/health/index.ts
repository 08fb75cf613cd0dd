/** Whether this process lives, and whether it can work: for whoever runs it. */
export { healthRoutes } from './routes.ts';
