import { css } from 'lit';

export const videoMeasureStyles = css`
  .stage {
    position: relative;
    margin-block: var(--ek-space-2);
    background: var(--ek-wash);
  }

  .stage > :is(video, img) {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }

  ek-film-sight {
    position: absolute;
    inset: 0;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ek-space-4);
    margin: var(--ek-space-3) 0 0;
    padding: 0;
    border: 0;
  }

  .tools legend {
    padding: 0;
    font-weight: 600;
  }

  .scrub {
    inline-size: 100%;
    min-block-size: var(--ek-touch);
    accent-color: var(--ek-accent);
  }

  ek-table {
    --ek-table-block-size: 16rem;
  }

  th[scope='row'] {
    font-weight: 400;
  }

  .remove {
    display: grid;
    place-content: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    border: 0;
    background: none;
    color: var(--ek-ink-faint);
    cursor: pointer;
  }

  @media (pointer: coarse) {
    .remove {
      inline-size: var(--ek-touch);
      block-size: var(--ek-touch);
    }
  }
`;
