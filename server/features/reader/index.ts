/** The pages people read. */
export { readerRoutes } from './routes.ts';
export { siteRoutes } from './site-routes.ts';
