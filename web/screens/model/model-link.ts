/** Links to this page are made by several screens. */
export { linkTo } from '../../models/model-link.ts';
