/**
 * A table of measurements in a page. Enter and the vertical arrows go to the next row, so that a
 * column can be typed without the mouse. @fires ek-attempt @fires ek-draft
 */
import { QuestionForm } from '../question-form.ts';

export class EkMeasurements extends HTMLElement {
  #form: QuestionForm | null = null;

  get form(): QuestionForm {
    this.#form ??= new QuestionForm(this, {
      read: () => {
        const rows = this.#cells.map((row) =>
          row.map((cell) => cell.querySelector('input')?.value.trim() ?? cell.textContent),
        );
        const filled = [...this.querySelectorAll('input')].some(({ value }) => value.trim() !== '');
        return filled ? { kind: 'measurements', rows } : null;
      },
      write: (answer) => {
        if (answer.kind !== 'measurements') return;
        this.#cells.forEach((row, rowIndex) => {
          row.forEach((cell, columnIndex) => {
            const input = cell.querySelector('input');
            if (input !== null) input.value = answer.rows[rowIndex]?.[columnIndex] ?? '';
          });
        });
      },
    });
    return this.#form;
  }

  get #cells(): HTMLTableCellElement[][] {
    return [...this.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')]);
  }

  connectedCallback(): void {
    void this.form;
    this.addEventListener('keydown', this.#moveInColumn);
  }

  disconnectedCallback(): void {
    this.removeEventListener('keydown', this.#moveInColumn);
  }

  readonly #moveInColumn = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Enter: 1 };
    const step = steps[event.key];
    const cell = (event.target as HTMLElement).closest('td');
    if (step === undefined || cell === null) return;
    const cells = this.#cells;
    const row = cells.findIndex((one) => one.includes(cell));
    const column = cells[row]?.indexOf(cell) ?? 0;
    const target = cells[row + step]?.[column]?.querySelector('input');
    if (target === null || target === undefined) return;
    event.preventDefault();
    target.focus();
    target.select();
  };
}

customElements.define('ek-measurements', EkMeasurements);

declare global {
  interface HTMLElementTagNameMap {
    'ek-measurements': EkMeasurements;
  }
}
