/** <ek-field>: label, hint and error belong to the control for everyone. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '#web/elements/ek-field.ts';
import { axeProblems, find, mount, settle } from './mount.ts';

async function mountField(template: TemplateResult) {
  const place = await mount(template);
  const field = find(place, 'ek-field');
  const { control } = field;
  if (control === null) throw new Error('no control');
  return { place, field, control };
}

test('the label names the control', async () => {
  await mountField(html`<ek-field label="Massa"><input /></ek-field>`);
  await expect.element(page.getByRole('textbox', { name: 'Massa' })).toBeVisible();
});

test('a click on the label focuses the control', async () => {
  const { control } = await mountField(html`<ek-field label="Massa"><input /></ek-field>`);
  await userEvent.click(page.getByText('Massa'));
  expect(document.activeElement).toBe(control);
});

test('hint and error describe the control', async () => {
  const { control } = await mountField(
    html`<ek-field label="Massa" hint="In gram." error="Vul een getal in."><input /></ek-field>`,
  );
  await expect.element(control).toHaveAccessibleDescription('In gram. Vul een getal in.');
});

test('an error makes the control invalid, and its end valid again', async () => {
  const { field, control } = await mountField(html`<ek-field label="Massa"><input /></ek-field>`);
  expect(control.ariaInvalid).toBe(null);
  field.error = 'Vul een getal in.';
  await settle(document.body);
  expect(control.ariaInvalid).toBe('true');
  field.error = '';
  await settle(document.body);
  expect(control.ariaInvalid).toBe(null);
  expect(control.hasAttribute('aria-describedby')).toBe(false);
});

test('keeps the descriptions that the control already had', async () => {
  const { control } = await mountField(
    html`<ek-field label="Massa" hint="In gram."><input aria-describedby="elders" /></ek-field>`,
  );
  expect(control.getAttribute('aria-describedby')).toMatch(/^elders ek-/);
});

test('required makes the control required, and back', async () => {
  const { field, control } = await mountField(
    html`<ek-field label="Massa" required><input /></ek-field>`,
  );
  await expect.element(page.getByRole('textbox', { name: 'Massa', exact: true })).toBeRequired();
  field.required = false;
  await settle(document.body);
  expect(control.hasAttribute('required')).toBe(false);
  expect(find(field, 'label').textContent).toBe('Massa');
});

test('a label of the page itself is kept, with what is in it', async () => {
  const { field } = await mountField(
    html`<ek-field
      ><label slot="label">Snelheid <i>v</i></label
      ><input
    /></ek-field>`,
  );
  await expect.element(page.getByRole('textbox', { name: 'Snelheid v' })).toBeVisible();
  expect(field.querySelectorAll('label')).toHaveLength(1);
});

test('a select, a text area and a checkbox are named too', async () => {
  await mount(html`
    <ek-field label="Vak"
      ><select>
        <option>na</option>
      </select></ek-field
    >
    <ek-field label="Uitleg"><textarea></textarea></ek-field>
    <ek-field label="Anoniem" hint="Niemand ziet je naam."><input type="checkbox" /></ek-field>
  `);
  await expect.element(page.getByRole('combobox', { name: 'Vak' })).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'Uitleg' })).toBeVisible();
  await userEvent.click(page.getByText('Anoniem'));
  await expect.element(page.getByRole('checkbox', { name: 'Anoniem' })).toBeChecked();
});

test('a checkbox stands before its label, in one row', async () => {
  const { field, control } = await mountField(
    html`<ek-field label="Anoniem" hint="Niemand ziet je naam."
      ><input type="checkbox"
    /></ek-field>`,
  );
  await settle(document.body);
  const box = control.getBoundingClientRect();
  const label = find(field, 'label').getBoundingClientRect();
  expect(box.right).toBeLessThan(label.left);
  expect(Math.abs(box.top + box.bottom - label.top - label.bottom)).toBeLessThan(4);
});

test('the control takes part in the form', async () => {
  const place = await mount(
    html`<form>
      <ek-field label="Massa"><input name="massa" value="12" /></ek-field>
    </form>`,
  );
  expect(new FormData(find(place, 'form')).get('massa')).toBe('12');
});

test('axe finds nothing, in any state', async () => {
  const place = await mount(html`
    <ek-field label="A" required><input /></ek-field>
    <ek-field label="B" hint="Hint" error="Fout"><input /></ek-field>
    <ek-field label="C"><input disabled value="vast" /></ek-field>
    <ek-field label="D" hint="Hint"><input type="checkbox" /></ek-field>
  `);
  expect(await axeProblems(place)).toEqual([]);
});
