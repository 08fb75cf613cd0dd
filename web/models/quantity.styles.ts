/** How the symbols of quantities look, in every shadow root that shows them. */
import { css } from 'lit';

export const symbolStyles = css`
  .symbol i {
    font-family: var(--ek-font-text);
    font-size: 1.08em;
  }

  .symbol sub {
    font-size: 0.75em;
    line-height: 1;
  }
`;
