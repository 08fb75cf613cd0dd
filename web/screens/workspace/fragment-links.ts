/** Fragments by title, each with the way to its properties. */
import { html } from 'lit';
import type { Fragment } from '#core/module/module.ts';
import { addressOf } from './places.ts';

export function fragmentLinks(fragments: readonly Fragment[]): unknown {
  return fragments.map(
    ({ id, title }, index) =>
      html`${index === 0 ? '' : ', '}<a href=${addressOf('onderdelen', id)}>${title}</a>`,
  );
}
