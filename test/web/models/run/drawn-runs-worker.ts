/// <reference lib="webworker" />
import { drawnRuns } from './drawn-runs.ts';

declare const self: DedicatedWorkerGlobalScope;

self.postMessage(drawnRuns());
