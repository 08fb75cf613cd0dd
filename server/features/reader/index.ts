/** The pages people read. */
export { readerRoutes } from './routes.ts';
export { siteRoutes, type SiteOptions } from './site-routes.ts';
