/** The scenes that are ready, in a file that is loaded when somebody chooses one. */
export { readyScene, sceneNames } from '#core/mechanics/scenes/index.ts';
