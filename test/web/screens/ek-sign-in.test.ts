/** <ek-sign-in>: signing in, and taking along what a guest did. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { signInPage } from '#pages/sign-in.ts';
import { accountWords } from '#text/account.ts';
import { guestOwner, openEventStore } from '#web/reader/event-store.ts';
import { rememberedPerson } from '#web/reader/owner.ts';
import '#web/screens/sign-in/index.ts';
import { axeProblems } from '../elements/mount.ts';
import { anna, attempt, device, kept, place, problem } from '../reader/devices.ts';
import {
  type Answers,
  destinations,
  done,
  frame,
  me,
  noNetwork,
  openPage,
  site,
  the,
} from './site.ts';

const good: Answers = { 'POST /api/session': done, 'GET /api/me': me(anna) };

/** The page on a device with so many steps of a guest. */
async function open(answers: Answers = good, guestSteps = 0) {
  device();
  const store = await openEventStore();
  await store.put(Array.from({ length: guestSteps }, () => kept(guestOwner, attempt('42'))));
  const calls = site(answers);
  const went = destinations();
  const main = openPage(signInPage(frame, null));
  const steps = async (owner: string) => (await store.inModule(owner, place.module)).length;
  return { main, store, calls, went, steps };
}

type Opened = Awaited<ReturnType<typeof open>>;

const take = ({ main }: Opened) => the(main, '.take');
const error = ({ main }: Opened) => the(main, '.form-error').textContent;
const button = ({ main }: Opened) => the<HTMLButtonElement>(main, 'button');
const name = ({ main }: Opened) => the<HTMLInputElement>(main, '[name=name]');
const password = ({ main }: Opened) => the<HTMLInputElement>(main, '[name=password]');

async function signIn(page: Opened): Promise<void> {
  await userEvent.fill(name(page), ' anna ');
  await userEvent.type(password(page), 'geheim{Enter}');
}

test('sends the name and the password, and goes on as that person', async () => {
  let sent: unknown;
  const page = await open({
    ...good,
    'POST /api/session': (body) => {
      sent = body;
      return done();
    },
  });
  await signIn(page);
  await expect.poll(() => page.went).toHaveLength(1);
  expect(sent).toEqual({ name: 'anna', password: 'geheim' });
  expect([page.calls, rememberedPerson()]).toEqual([['POST /api/session', 'GET /api/me'], anna]);
});

const failures: [name: string, answer: () => Response | Promise<Response>, sentence: string][] = [
  ['a wrong password', () => problem(401, 'wrong-credentials', 'Klopt niet.'), 'Klopt niet.'],
  ['too many tries', () => problem(429, 'too-many-requests', 'Wacht even.'), 'Wacht even.'],
  ['no network', noNetwork, accountWords.noConnection],
  ['a page of the network', () => new Response('<h1>Wifi</h1>'), accountWords.noConnection],
];
test.each(failures)(
  'after %s says so, keeps the name and waits for the password',
  async (_name, answer, sentence) => {
    const page = await open({ ...good, 'POST /api/session': answer });
    await signIn(page);
    await expect.poll(() => error(page)).toBe(sentence);
    expect([name(page).value, document.activeElement]).toEqual([' anna ', password(page)]);
    expect([button(page).disabled, button(page).textContent]).toEqual([false, accountWords.submit]);
    expect([page.went, rememberedPerson()]).toEqual([[], null]);
    expect(await axeProblems(page.main)).toEqual([]);
  },
);

test('an error is gone while trying again', async () => {
  let tries = 0;
  const page = await open({
    ...good,
    'POST /api/session': () =>
      (tries += 1) === 1 ? problem(401, 'x', 'Nee.') : new Promise<Response>(() => undefined),
  });
  await signIn(page);
  await expect.poll(() => error(page)).toBe('Nee.');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => error(page)).toBe('');
  expect([button(page).disabled, button(page).textContent]).toEqual([true, accountWords.busy]);
});

test('does not offer to take along what is not there', async () => {
  const page = await open();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(take(page).checkVisibility()).toBe(false);
});

test("offers a guest's work, and says how much there is", async () => {
  const page = await open(good, 3);
  await expect.element(take(page)).toBeVisible();
  expect(take(page).textContent).toContain(accountWords.take(3));
  expect(await axeProblems(page.main)).toEqual([]);
});

test("takes a guest's work along when that is ticked", async () => {
  const page = await open(good, 3);
  await expect.element(take(page)).toBeVisible();
  await signIn(page);
  await expect.poll(() => page.went).toHaveLength(1);
  expect([await page.steps(guestOwner), await page.steps('anna')]).toEqual([0, 3]);
  expect(await page.store.countUnsent('anna')).toBe(3);
});

test("leaves a guest's work where it is when that is not ticked", async () => {
  const page = await open(good, 3);
  await expect.element(take(page)).toBeVisible();
  await userEvent.click(the(page.main, '[name=take]'));
  await signIn(page);
  await expect.poll(() => page.went).toHaveLength(1);
  expect([await page.steps(guestOwner), await page.steps('anna')]).toEqual([3, 0]);
});

test("leaves a guest's work where it is when signing in fails", async () => {
  const page = await open({ ...good, 'POST /api/session': () => problem(401, 'x') }, 3);
  await signIn(page);
  await expect.poll(() => error(page)).toBe('x');
  expect(await page.steps(guestOwner)).toBe(3);
});
