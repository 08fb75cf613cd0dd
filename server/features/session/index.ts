/** Signing in and out, on this device and everywhere. */
export { sessionRoutes, signInRoutes } from './routes.ts';
