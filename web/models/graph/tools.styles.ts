/** Of zooming. */
import { css } from 'lit';

export const toolStyles = css`
  .zoom {
    display: flex;
    flex: none;
    align-items: center;
  }

  @container (inline-size < 34rem) {
    /* Fingers pull the graph apart, and the menu has both. */
    .zoom .step {
      display: none;
    }
  }

  .selection {
    position: absolute;
    border-inline: 1px solid var(--ek-accent);
    background: color-mix(in oklab, var(--ek-accent) 14%, transparent);
    pointer-events: none;
  }
`;
