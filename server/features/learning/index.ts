/** A pupil's work: kept, summarised and given back. */
export { type CreateMarker, type Marker, type Marking, type VersionSource } from './marker.ts';
export { learningRoutes, openLearningRoutes } from './routes.ts';
